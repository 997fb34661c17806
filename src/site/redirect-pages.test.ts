import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { loadContent } from './load.ts';
import { ownSource, redirectPages } from './redirect-pages.ts';
import { readSettings } from './settings.ts';

const contentDir = mkdtempSync(path.join(tmpdir(), 'redirects-'));
const load = () => loadContent({ settings: readSettings({ CONTENT_DIR: contentDir, SITE_URL: 'https://help.example.org', CONTENT_PROFILE: 'import' }) });
let loaded: Awaited<ReturnType<typeof load>>;

beforeAll(async () => {
  for (const locale of ['en', 'fr']) {
    mkdirSync(path.join(contentDir, locale, 'help'), { recursive: true });
    writeFileSync(path.join(contentDir, locale, 'help/new.md'), `---\ntitle: New\nexl-id: c608d6f9-64a5-44f8-9d7b-9a85a2668775\n---\n\n# New\n\nText.\n`);
  }
  writeFileSync(path.join(contentDir, 'en/redirects.csv'), 'source,dest\n/help/old,/help/new.md\nhttps://help.example.org/fr/help/older/,/help/new.md\nhttps://elsewhere.example/x,/help/new.md\n/help/new,/help/new.md\n');
  loaded = await load();
});

afterAll(() => rmSync(contentDir, { recursive: true }));

test.each([
  ['/help/old', { locale: undefined, path: 'old' }],
  ['/fr/help/a/old.html', { locale: 'fr', path: 'a/old' }],
  ['https://help.example.org/fr/help/old/', { locale: 'fr', path: 'old' }],
  ['https://elsewhere.example/fr/help/old/', undefined],
  ['/de/help/old/', undefined],
])('%s is %j', (from, source) => {
  expect(ownSource(loaded, from)).toEqual(source);
});

test('an old address leads to the article in the language of the address, or in every language', () => {
  const pages = redirectPages(loaded);
  expect(pages.map(({ file }) => file).sort()).toEqual(['en/help/old/index.html', 'fr/help/old/index.html', 'fr/help/older/index.html']);
  const french = pages.find(({ file }) => file === 'fr/help/older/index.html');
  expect(french?.html).toContain('<html lang="fr" dir="ltr">');
  expect(french?.html).toContain('content="0; url=/fr/help/new/"');
});
