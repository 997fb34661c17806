import { expect, test } from 'vitest';
import { loadFiles } from '../test-content.ts';

const problemsOf = async (url: string) => {
  const { problems } = await loadFiles({
    'en/help/a.md': `---\ntitle: A\nexl-id: a\nbadgeB: label="Gone" url="${url}"\n---\n\n# A\n\n## Part\n`,
    'en/help/assets/x.pdf': 'x',
  });
  return problems.filter(({ file, line }) => file === 'en/help/a.md' && line === 4).map(({ rule }) => rule);
};

test.each([
  ['javascript:alert(1)', 'link-scheme'],
  [' java\tscript:alert(1)', 'link-scheme'],
  ['data:text/html,x', 'link-scheme'],
  ['/help/gone.md', 'broken-link'],
  ['gone.md', 'broken-link'],
  ['../../x.md', 'path-outside'],
  ['ticket:nothing', 'unknown-ticket'],
  ['assets/y.pdf', 'missing-asset'],
  ['/help/a.md#prat', 'section-missing'],
  ['https://', 'link-malformed'],
])('a badge that leads to %s is told in the line of the front matter', async (url, rule) => {
  expect(await problemsOf(url)).toEqual([rule]);
});

test.each(['https://example.org/', '/help/a.md', 'a.md#part', 'assets/x.pdf'])('a badge may lead to %s', async (url) => {
  expect(await problemsOf(url)).toEqual([]);
});

test('a badge that many articles inherit is told once, where it stands', async () => {
  const { problems } = await loadFiles({
    'en/metadata.md': '---\nindex: true\nbadgeB: label="Gone" url="/help/gone.md"\n---\n',
    'en/help/a.md': '---\ntitle: A\nexl-id: a\n---\n\n# A\n',
    'en/help/b.md': '---\ntitle: B\nexl-id: b\n---\n\n# B\n',
  });
  expect(problems.filter(({ rule }) => rule === 'broken-link').map(({ file, line }) => `${file}:${line}`)).toEqual([
    'en/metadata.md:3',
  ]);
});
