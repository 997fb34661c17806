import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['(Quand la page s’ouvre, cherchez à gauche.)', []],
  ['Quand la page s’ouvre, cherchez à gauche.', ['fr/help/a.md:6 brackets-lost']],
  ['（ページが開いたら、左側を確認します。）', []],
  ['【页面打开后，请查看左侧。】', []],
  ['(Wenn sich die Seite öffnet, sehen Sie links nach.)', []],
])('%s', async (translation, expected) => {
  const reference = article('See below. (When the page opens, look on the left side.)');
  const { problems } = await loadFiles({ 'en/help/a.md': reference, 'fr/help/a.md': article(`Voir ci-dessous. ${translation}`) });
  expect(listProblems(problems, 'brackets-lost')).toEqual(expected);
});
