import { expect, test } from 'vitest';
import { listRedirectSources, ownSource } from './redirect-sources.ts';
import { readCatalog } from './read.ts';
import { writeFiles } from './test-folder.ts';

const readFolder = () =>
  readCatalog(writeFiles({ 'en/help/a.md': '', 'fr/help/a.md': '' }), {
    SITE_URL: 'https://help.example.org',
    BASE_PATH: '/docs/',
  }).then((read) => read.catalog);

const source = (locale: string | undefined, path: string, isFile = false) => ({ locale, names: path.split('/'), isFile });

test.each([
  ['/help/old', source(undefined, 'help/old')],
  ['/docs/help/old', source(undefined, 'help/old')],
  ['/fr/help/a/old.html', source('fr', 'help/a/old', true)],
  ['/fr/help/a/old/index.html', source('fr', 'help/a/old')],
  ['/FR/help/old', source('fr', 'help/old')],
  ['/help/caf%C3%A9.md', source(undefined, 'help/café')],
  ['https://help.example.org/docs/fr/help/old/?lang=fr#x', source('fr', 'help/old')],
  ['/wiki/Old_Page', source(undefined, 'wiki/Old_Page')],
  ['/wiki/old.html', source(undefined, 'wiki/old', true)],
  ['/de/help/old/', source(undefined, 'de/help/old')],
  ['https://elsewhere.example/fr/help/old/', undefined],
  ['/', 'unsafe'],
  ['/help//old', 'unsafe'],
  ['/fr/help/../../x', 'unsafe'],
  ['/fr/help/.../x', 'unsafe'],
  ['/.git/config', 'unsafe'],
  ['/fr/help/%00', 'unsafe'],
])('%s is %j', async (from, expected) => {
  expect(ownSource(await readFolder(), from)).toEqual(expected);
});

const list = async (rows: string) => {
  const files = { 'en/help/a.md': 'A', 'fr/help/a.md': 'A', 'en/pages/about.mdx': 'About', 'fr/pages/about.mdx': 'À propos' };
  const { catalog } = await readCatalog(writeFiles({ ...files, 'redirects.csv': rows }), {});
  const { sources, problems } = listRedirectSources(catalog);
  return { files: sources.flatMap((own) => own.files), problems: problems.map(({ line, rule }) => `${line} ${rule}`) };
};

test.each([
  ['/help/old,/help/a', ['en/help/old/index.html', 'fr/help/old/index.html']],
  ['/fr/help/old,/help/a', ['fr/help/old/index.html']],
  ['/wiki/old,/help/a', ['wiki/old/index.html']],
  ['/wiki/old.html,/help/a', ['wiki/old/index.html', 'wiki/old.html']],
  ['/pt/help/old/,/help/a', ['pt/help/old/index.html']],
  ['/fr/old-page,/help/a', ['fr/old-page/index.html']],
  ['/help/old,/help/a\n/fr/help/old,/help/b', ['fr/help/old/index.html', 'en/help/old/index.html']],
])('%j makes %j', async (rows, files) => {
  expect(await list(rows)).toEqual({ files, problems: [] });
});

test.each([
  '/fr/,/help/a',
  '/en,/help/a',
  '/help/,/help/a',
  '/help/A.html,/help/b',
  '/fr/search,/help/a',
  '/fr/about.html,/help/a',
  '/fr/troubleshoot/,/help/a',
  '/assets/x,/help/a',
  '/id/x,/help/a',
  '/site-files/x,/help/a',
  '/404.html,/help/a',
  '/robots.txt,/help/a',
  '/service-worker.js,/help/a',
  '/fr/offline/,/help/a',
  '/fr/ticket/,/help/a',
  '/fr/ticket/old,/help/a',
  '/FR/Manifest.webmanifest,/help/a',
  '/fr/preview.png,/help/a',
])('%s would be over a page of the site', async (row) => {
  expect(await list(row)).toEqual({ files: [], problems: ['1 redirect-invalid'] });
});

test('a file is no folder', async () => {
  expect(await list('/wiki/x.html,/help/a\n/wiki/x.html/y,/help/a')).toEqual({
    files: ['wiki/x/index.html', 'wiki/x.html'],
    problems: ['2 redirect-invalid'],
  });
});
