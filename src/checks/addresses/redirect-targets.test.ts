import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

test('a redirect to a page that does not exist is told', async () => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# A title'),
    'redirects.csv':
      'source,dest\r\n/help/old.md,/help/a.md\r\n/help/older.md,/help/gone.md\r\n/help/oldest.md,https://example.org/\r\n',
  });
  expect(listProblems(problems, 'redirect-target-missing')).toEqual(['redirects.csv:3 redirect-target-missing']);
});

test.each([
  ['a path that is none of an article', '/b', ['2']],
  ['an article, from the root of `help/`', '/a', []],
  ['a path out of the folder', '/help/../../a.md', ['2']],
  ['another row that leads on', '/help/older.md', []],
  ['a file', '/help/assets/x.pdf', []],
  ['a page of our own, in every language', '/about/', []],
  ['a page of our own, as its file is named', '/pages/about.mdx', []],
  ['a page of our own, in one language', '/en/about', []],
  ['a page that the site makes, in every language', '/search', []],
  ['a circle, which is told as such', '/help/old.md', []],
])('where a redirect leads to %s', async (_, target, lines) => {
  const { problems } = await loadFiles({
    'en/help/a.md': article('# A title'),
    'en/help/assets/x.pdf': 'x',
    'en/pages/about.mdx': '---\ntitle: About\n---\n\n# About\n\nUs.\n',
    'redirects.csv': `source,dest\n/help/old.md,${target}\n/help/older.md,/help/a.md\n`,
  });
  expect(listProblems(problems, 'redirect-target-missing')).toEqual(
    lines.map((line) => `redirects.csv:${line} redirect-target-missing`),
  );
});
