import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['Un problème\u00a0: le jeton\u202f!', 0],
  ['Un problème : le jeton !', 2],
  ['Un problème: le jeton', 1],
  ['À 10:30, voir https://example.org/?a=b: `a: b`', 1],
  ['**Ouvrir** [x](https://example.org/a?b) &amp; fermer', 0],
  ['>[!NOTE]\n>\n>Texte.', 0],
  ['| a | b |\n| :- | -: |\n| c | d |', 0],
])('%j', async (body, count) => {
  const { problems } = await loadFiles({ 'fr/help/a.md': article(body) });
  expect(listProblems(problems, 'french-spacing')).toHaveLength(count);
});

test('inherited content is spared', async () => {
  const { problems } = await loadFiles({ 'fr/help/a.md': article('Un problème : ceci') }, { CONTENT_PROFILE: 'import' });
  expect(listProblems(problems, 'french-spacing')).toEqual([]);
});
