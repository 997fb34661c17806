import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from './test-content.ts';

test.each([
  ['Sign in again', '# Sign in again', []],
  ['Sign in again', '# Sign in Again', ['en/help/a.md:6 title-differs']],
  ['Use [!DNL MySQL] **now**', '# Use MySQL now', []],
  ['L’export', "# L'export", []],
])('title %j with the heading %j', async (title, heading, expected) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article(heading, { title }) });
  expect(listProblems(problems, 'title-differs')).toEqual(expected);
});

test('a translation is not blamed for what its reference does already', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# One', { title: 'Another' }),
    'fr/help/a.md': article('# Un', { title: 'Autre' }),
  });
  expect(listProblems(problems, 'title-differs')).toEqual(['en/help/a.md:6 title-differs']);
});
