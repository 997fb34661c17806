import { expect, test } from 'vitest';
import { article, listProblems, loadFiles } from '../test-content.ts';

const load = (...paths: string[]) =>
  loadFiles({
    'en/help/a.md': article('# A title'),
    ...Object.fromEntries(paths.map((path) => [`public/${path}`, 'text'])),
  });

test('files for the host are read as they are, hidden ones as well', async () => {
  const { catalog, problems } = await load('CNAME', '.well-known/security.txt', 'google1234.html', '_redirects', '.nojekyll');
  expect(catalog.publicFiles.map(({ path }) => path).sort()).toEqual([
    '.nojekyll',
    '.well-known/security.txt',
    'CNAME',
    '_redirects',
    'google1234.html',
  ]);
  expect(listProblems(problems, 'public-file-taken')).toEqual([]);
});

test('what a version control or a file manager leaves there is not for readers', async () => {
  const { catalog } = await load('.gitkeep', '.git/config', 'a/.DS_Store', 'CNAME');
  expect(catalog.publicFiles.map(({ path }) => path)).toEqual(['CNAME']);
});

test.each([
  'index.html',
  'index.html.br',
  'sitemap.xml.gz',
  '404.html',
  'en/extra.html',
  'EN/index.html',
  'assets/x.png',
  'site-files/a.css',
  'robots.txt',
  '.help-center/a.json',
])('public/%s would lie over the site', async (path) => {
  expect(listProblems((await load(path)).problems, 'public-file-taken')).toEqual([`public/${path} public-file-taken`]);
});
