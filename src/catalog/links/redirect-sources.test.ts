import { expect, test } from 'vitest';
import { listGone } from '../redirects/moved.ts';
import { listRedirectSources, ownSource } from './redirect-sources.ts';
import { readCatalog } from '../read.ts';
import { writeFiles } from '../test-folder.ts';

const readFolder = () =>
  readCatalog(writeFiles({ 'en/help/a.md': '', 'fr/help/a.md': '' }), {
    SITE_URL: 'https://help.example.org',
    BASE_PATH: '/docs/',
  }).then((read) => read.catalog);

test.each(['/', '/help//old', '/fr/help/../../x', '/fr/help/.../x', '/.git/config', '/fr/help/%00'])(
  '%s is no path inside the site',
  async (from) => {
    expect(ownSource(await readFolder(), from)).toBe('unsafe');
  },
);

const list = async (rows: string) => {
  const files = { 'en/help/a.md': 'A', 'fr/help/a.md': 'A', 'en/pages/about.mdx': 'About', 'fr/pages/about.mdx': 'À propos' };
  const { catalog } = await readCatalog(writeFiles({ ...files, 'redirects.csv': rows }), {});
  const { sources, problems } = listRedirectSources(catalog);
  return { files: sources.flatMap((own) => own.files), problems: problems.map(({ line, rule }) => `${line} ${rule}`) };
};

/** The page that a row makes, or its answer without one: `gone`, or the rule that it breaks. */
const follow = async (rows: string): Promise<string[]> => {
  const files = { 'en/help/a.md': 'A', 'fr/help/a.md': 'A', 'redirects.csv': rows };
  const { catalog, problems } = await readCatalog(writeFiles(files), {
    SITE_URL: 'https://help.example.org',
    BASE_PATH: '/docs/',
  });
  const listed = listRedirectSources(catalog);
  const told = [...problems, ...listed.problems].filter(({ file }) => file === 'redirects.csv').map(({ rule }) => rule);
  return [
    ...listed.sources.map((own) => `${own.files.join(' ')}${own.fragment ? `#${own.fragment}` : ''}`),
    ...listGone(catalog).map((path) => `${path} gone`),
    ...told,
  ];
};

const inBoth = ['en/help/old/index.html', 'fr/help/old/index.html'];
const asFilesToo = ['en/help/old/index.html en/help/old.html', 'fr/help/old/index.html fr/help/old.html'];
const inFrench = ['fr/help/old/index.html'];

test.each<[form: string, row: string, expected: string[]]>([
  ['without language', '/help/old,/help/a', inBoth],
  ['with a language', '/fr/help/old,/help/a', inFrench],
  ['a language in capitals', '/FR/help/old,/help/a', inFrench],
  ['help in capitals', '/Help/old,/help/a', inBoth],
  ['an article in capitals', '/fr/help/Old,/help/a', ['fr/help/Old/index.html']],
  ['from the content folder', 'fr/help/old.md,fr/help/a.md', inFrench],
  ['.md', '/help/old.md,/help/a.md', inBoth],
  ['.markdown', '/help/old.markdown,/help/a', inBoth],
  ['/index.html', '/help/old/index.html,/help/a', inBoth],
  ['a slash at the end', '/help/old/,/help/a/', inBoth],
  ['.html', '/help/old.html,/help/a', asFilesToo],
  ['.htm', '/help/old.htm,/help/a', asFilesToo],
  ['outside help/', '/wiki/old,/help/a', ['wiki/old/index.html']],
  ['a file outside help/', '/wiki/old.html,/help/a', ['wiki/old/index.html wiki/old.html']],
  ['a language that the site had before', '/pt/help/old/,/help/a', ['pt/help/old/index.html']],
  ['outside help/, with a language', '/fr/old-page,/help/a', ['fr/old-page/index.html']],
  ['below the base path', '/docs/fr/help/old,/help/a', inFrench],
  ['the own site', 'https://help.example.org/docs/help/old,/help/a', inBoth],
  ['the own site in capitals', 'HTTPS://Help.Example.org/docs/help/old,/help/a', inBoth],
  ['the own site without scheme', '//help.example.org/docs/help/old,/help/a', inBoth],
  ['another site', 'https://elsewhere.example/help/old,/help/a', []],
  ['percent-encoded', '/fr/help/caf%C3%A9,/help/a', ['fr/help/café/index.html']],
  ['the same as it is read', '/fr/help/café,/help/a', ['fr/help/café/index.html']],
  ['a blank, encoded', '/fr/help/my%20page,/help/a', ['fr/help/my page/index.html']],
  ['a blank as such', '/help/my page,/help/a', ['redirect-invalid']],
  ['with query', '/help/old?lang=fr,/help/a', inBoth],
  ['with the fragment of an article', '/fr/help/a#part,/help/a#other', ['fr/help/a/index.html#part']],
  ['with the fragment of no page', '/help/old#part,/help/a', ['redirect-invalid']],
  ['blanks around', '  /help/old ,\t/help/a  ', inBoth],
  ['quotes', '"/help/old","/help/a"', inBoth],
  ['quotes with blanks', '" /help/old " , "/help/a"', inBoth],
  ['a comma in quotes', '"/fr/help/old,older",/help/a', ['fr/help/old,older/index.html']],
  ['a comma without quotes', '/fr/help/old,older,/help/a', ['redirect-invalid']],
  ['an empty cell', '/help/old,,/help/a', ['redirect-invalid']],
  ['BOM', '\uFEFF/help/old,/help/a', inBoth],
  ['BOM and head', '\uFEFFsource,dest\n/help/old,/help/a', inBoth],
  ['CRLF', 'source,dest\r\n/help/old,/help/a\r\n', inBoth],
  ['escaped as a regular expression', '/fr/help/v2\\.3,/help/a', ['fr/help/v2.3/index.html']],
  ['gone', '/help/old,gone', ['old gone']],
  ['gone, in other forms', '"/Help/old.md" , Gone\r\n', ['old gone']],
  ['gone on the own site', 'https://help.example.org/docs/help/old/,gone', ['old gone']],
  ['gone in one language', '/fr/help/old,gone', ['redirect-invalid']],
  ['one language beside all', '/help/old,/help/a\n/fr/help/old,/help/b', ['fr/help/old/index.html', 'en/help/old/index.html']],
  ['twice in two forms', '/help/old,/help/a\n/docs/Help/%6Fld.md,/help/a', [...inBoth, 'redirect-invalid']],
])('a source %s: %j', async (_, row, expected) => {
  expect(await follow(row)).toEqual(expected);
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
