import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent } from '../../content/load.ts';
import { listRedirectSources } from '../../../catalog/links/redirect-sources.ts';
import { redirectPages } from './redirect-pages.ts';
import { listSiteRedirects } from '../../../catalog/links/site-redirects.ts';
import { readSettings } from '../../settings.ts';

const contentDir = mkdtempSync(path.join(tmpdir(), 'redirects-'));
const load = () =>
  loadContent({
    settings: readSettings({ CONTENT_DIR: contentDir, SITE_URL: 'https://help.example.org', CONTENT_PROFILE: 'import' }),
  });
let loaded: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  for (const locale of ['en', 'fr']) {
    mkdirSync(path.join(contentDir, locale, 'help'), { recursive: true });
    writeFileSync(
      path.join(contentDir, locale, 'help/new.md'),
      `---\ntitle: New\nexl-id: c608d6f9-64a5-44f8-9d7b-9a85a2668775\n---\n\n# New\n\nText.\n`,
    );
  }
  writeFileSync(
    path.join(contentDir, 'en/redirects.csv'),
    'source,dest\n/help/old,/help/new.md\nhttps://help.example.org/fr/help/older/,/help/new.md\nhttps://elsewhere.example/x,/help/new.md\n/help/new,/help/new.md\n',
  );
  loaded = await load();
});

afterAll(() => rmSync(contentDir, { recursive: true }));

test('an old address leads to the article in the language of the address, or in every language', () => {
  const pages = redirectPages(loaded);
  expect(pages.map(({ file }) => file).sort()).toEqual([
    'en/help/old/index.html',
    'fr/help/old/index.html',
    'fr/help/older/index.html',
  ]);
  const french = pages.find(({ file }) => file === 'fr/help/older/index.html');
  expect(french?.html).toContain('<html lang="fr" dir="ltr">');
  expect(french?.html).toContain('content="0; url=/fr/help/new/"');
});

const pagesOf = (...rows: [from: string, to: string][]) => {
  const redirects = rows.map(([from, to], index) => ({ from, to, place: { file: 'redirects.csv', line: index + 1 } }));
  return redirectPages({ ...loaded, catalog: { ...loaded.catalog, redirects } }).map(({ file, html }) => [
    file,
    /url=([^"]*)"/.exec(html)?.[1],
  ]);
};

test.each<[string, [from: string, to: string][], [file: string, target: string][]]>([
  ['a target as it stands in the browser', [['/fr/help/old', '/en/help/new/']], [['fr/help/old/index.html', '/fr/help/new/']]],
  [
    'a target with the site’s origin',
    [['/en/help/old', 'https://help.example.org/en/help/new/index.html']],
    [['en/help/old/index.html', '/en/help/new/']],
  ],
  ['a source outside `/help/`', [['/wiki/old', '/help/new']], [['wiki/old/index.html', '/en/help/new/']]],
  [
    'a source of a language that the site no longer has',
    [['/de/help/new', '/help/new.md']],
    [['de/help/new/index.html', '/en/help/new/']],
  ],
  [
    'a source that is a file',
    [['/fr/wiki/old.html', '/help/new']],
    [
      ['fr/wiki/old/index.html', '/fr/help/new/'],
      ['fr/wiki/old.html', '/fr/help/new/'],
    ],
  ],
  [
    'a chain, which is shortened',
    [
      ['/en/help/one', '/en/help/two.html'],
      ['/help/two', '/wiki/three/'],
      ['/wiki/three', '/help/new'],
    ],
    [
      ['en/help/one/index.html', '/en/help/new/'],
      ['en/help/two/index.html', '/en/help/new/'],
      ['fr/help/two/index.html', '/fr/help/new/'],
      ['wiki/three/index.html', '/en/help/new/'],
    ],
  ],
])('%s', (_, rows, pages) => {
  expect(pagesOf(...rows)).toEqual(pages);
});

test('sections of an old page are led each to its own place, and a page that stands keeps its file', () => {
  const redirects = [
    ['/help/old', '/help/new'],
    ['/help/old#part', '/help/new#other'],
    ['/help/new#gone', '/help/new#here'],
    ['/help/nowhere#x', '/help/new'],
  ].map(([from = '', to = ''], index) => ({ from, to, place: { file: 'redirects.csv', line: index + 1 } }));
  const content = { ...loaded, catalog: { ...loaded.catalog, redirects } };
  expect(listSiteRedirects(content.catalog).map(({ from, fragment, to }) => [from, fragment, to])).toEqual([
    ['/en/help/old/', undefined, '/en/help/new/'],
    ['/fr/help/old/', undefined, '/fr/help/new/'],
    ['/en/help/old/', 'part', '/en/help/new/#other'],
    ['/fr/help/old/', 'part', '/fr/help/new/#other'],
    ['/en/help/new/', 'gone', '/en/help/new/#here'],
    ['/fr/help/new/', 'gone', '/fr/help/new/#here'],
  ]);
  const pages = redirectPages(content);
  expect(pages.map(({ file }) => file)).toEqual(['en/help/old/index.html', 'fr/help/old/index.html']);
  expect(pages[0]?.html).toContain('<a href="/en/help/new/#other" data-section="part">');
  expect(listRedirectSources(content.catalog).problems.map(({ line }) => line)).toEqual([4]);
});

test('nothing is written outside the site or over a page of it', () => {
  const unsafe = [
    '/en/help/../../../gone',
    '/en/help/../..',
    '/help/%2e%2e/%2E%2e/x',
    '/help/..%2f..%2fx',
    '/help/..%5c..%5cx',
    '/help/..\\..\\x',
    '/help//x',
    '/help/./new',
    '/help/n%65w',
    '/help/new/index.html',
    '/help/NEW',
  ];
  const redirects = unsafe.map((from, index) => ({
    from,
    to: 'https://example.org/',
    place: { file: 'redirects.csv', line: index + 2 },
  }));
  expect(redirectPages({ ...loaded, catalog: { ...loaded.catalog, redirects } })).toEqual([]);
});

test('whatever a source holds, its page is a file below help/', () => {
  const piece = fc.constantFrom(
    '..',
    '.',
    '/',
    '//',
    '\\',
    '%2e',
    '%2E%2e',
    '%2f',
    '%5c',
    '%00',
    '%',
    'new',
    'old',
    'index.html',
    '.html',
    'é',
    'a'.repeat(300),
    '?',
    '#',
    ':',
  );
  let made = 0;
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const redirects = [{ from: `/en/help/${pieces.join('')}`, to: '/help/new.md', place: { file: 'redirects.csv', line: 2 } }];
      for (const { file } of redirectPages({ ...loaded, catalog: { ...loaded.catalog, redirects } })) {
        expect(path.posix.normalize(file)).toBe(file);
        expect(file).toMatch(/^en\/help\/[^\\\0]+\.html$/);
        expect(file).not.toBe('en/help/new/index.html');
        made += 1;
      }
    }),
  );
  expect(made).toBeGreaterThan(0);
});
