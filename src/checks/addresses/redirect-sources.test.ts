import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const rows = (...sources: string[]) =>
  ['source,dest', ...sources.map((source) => `${source},https://example.org/`), ''].join('\n');
const problemsOf = async (...sources: string[]) => {
  const { problems } = await loadFiles({ 'en/help/a.md': article('# A title'), 'en/redirects.csv': rows(...sources) });
  return listProblems(problems, 'redirect-invalid');
};

test.each([
  ['/en/help/../../../gone'],
  ['/en/help/../..'],
  ['/help/%2e%2e/%2E%2E/x'],
  ['/help/..%2fx'],
  ['/help/..\\..\\x'],
  ['/help//x'],
  ['/help/%ff'],
  ['/help/a.md'],
  ['/en/help/a/'],
  ['/help/%61'],
  ['/help/A'],
  ['/help/a/index.html'],
  ['/assets/x'],
  ['/_site/x'],
])('%s cannot be redirected', async (source) => {
  expect(await problemsOf(source)).toEqual(['en/redirects.csv:2 redirect-invalid']);
});

test('two ways to write one address are told', async () => {
  expect(await problemsOf('/help/old', '/help/%6fld.md')).toEqual(['en/redirects.csv:3 redirect-invalid']);
});

test.each(['/help/old', '/en/help/folder/caf%C3%A9.html', '/help/a/older', 'https://example.org/docs/../x', '/docs/x'])(
  '%s can',
  async (source) => {
    expect(await problemsOf(source)).toEqual([]);
  },
);
