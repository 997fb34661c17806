import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test.each([
  ['Sign in again with a service', ['fr/help/a.md:1 title-untranslated']],
  ['MBI: Google Analytics', []],
])('%s', async (title, expected) => {
  const { problems } = await loadFiles({
    'en/help/a.md': article(`# ${title}`, { title }),
    'fr/help/a.md': article(`# ${title}`, { title }),
  });
  expect(listProblems(problems, 'title-untranslated')).toEqual(expected);
});
