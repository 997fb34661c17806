import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

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

test('what an engine translated apart in a whole language is one line', async () => {
  const files = Object.fromEntries(
    Array.from({ length: 7 }, (_, n) => [
      [`en/help/a${n}.md`, article(`# Title ${n}`, { title: `Title ${n}`, id: `an-article-${n}` })],
      [`fr/help/a${n}.md`, article(`# Titre ${n}`, { title: `Le titre ${n}`, id: `an-article-${n}` })],
    ]).flat(),
  );
  const { problems } = await loadFiles(files);
  const told = problems.filter(({ rule }) => rule === 'title-differs');
  expect(told).toHaveLength(1);
  expect(told[0]?.message).toMatch(/So do 6 other translations .*`fr\/help\/a1.md`/u);
});
