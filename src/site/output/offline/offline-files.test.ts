import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readCatalog } from '../../../catalog/read.ts';
import { writeFiles } from '../../../catalog/test-folder.ts';
import { wordsOf } from '../../content/interface-words.ts';
import { writeOfflineFiles } from './offline-files.ts';
import { openSiteFiles } from '../folder/site-files.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'offline-'))));
afterEach(() => rmSync(folder, { recursive: true }));

test('the files of a site are listed once, however many languages it has', async () => {
  const locales = ['en', 'fr', 'sv'];
  const { catalog } = await readCatalog(
    writeFiles(Object.fromEntries(locales.map((locale) => [`${locale}/help/a.md`, '---\ntitle: A\n---\n\nText.\n']))),
    {},
  );
  const site = openSiteFiles(folder);
  site.write('favicon.svg', '<svg/>');
  for (const locale of locales) for (const page of ['', 'search/', 'offline/']) site.write(`${locale}/${page}index.html`, page);
  site.write('search/fr/table.json', '{}');
  let listed = 0;
  const list = (): ReturnType<typeof site.list> => {
    listed += 1;
    return site.list();
  };
  writeOfflineFiles({ catalog, t: (locale) => wordsOf(catalog, locale), logo: undefined }, { ...site, list });
  expect(listed).toBe(1);
  expect((JSON.parse(String(site.read('fr/offline/files.json'))) as { files: string[] }).files).toContain(
    '/search/fr/table.json',
  );
});
