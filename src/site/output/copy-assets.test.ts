import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { copyAssets } from './copy-assets.ts';
import { openSiteFiles } from './folder/site-files.ts';
import { loadContent, type LoadedContent } from '../content/load.ts';
import { readSettings } from '../settings.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'assets-'));
const contentDir = path.join(folder, 'content');
const outDir = path.join(folder, 'site');
const write = (file: string, text: string): void => {
  mkdirSync(path.dirname(path.join(contentDir, file)), { recursive: true });
  writeFileSync(path.join(contentDir, file), text);
};
let loaded: LoadedContent;

/** What the file holds that the first link of a document leads to. */
function linked(file: string): string {
  const [locale = ''] = file.split('/');
  const html = loaded.addresses
    .sections(loaded.rendered.get(file)?.sections ?? [], locale, locale)
    .flatMap(({ blocks }) => blocks.map((block) => block.html))
    .join('');
  return readFileSync(path.join(outDir, /href="([^"]+)"/.exec(html)?.[1] ?? 'no link'), 'utf8');
}

beforeAll(async () => {
  const id = 'c608d6f9-64a5-44f8-9d7b-9a85a2668775';
  for (const locale of ['en', 'fr', 'sv']) {
    write(`${locale}/help/overridden.md`, `---\ntitle: A\nexl-id: ${id}\n---\n\n# A\n\n[x](/help/assets/both.csv)\n`);
    write(
      `${locale}/help/nested.md`,
      `---\ntitle: B\nexl-id: ${id.replace('c6', 'd7')}\n---\n\n# B\n\n[x](/help/fr/assets/both.csv)\n`,
    );
  }
  write('en/help/assets/both.csv', 'shared');
  write('fr/help/assets/both.csv', 'French');
  write('en/help/fr/assets/both.csv', 'shared, in a folder named like a locale');
  write('en/help/assets/drawing.svg', '<svg onload="alert(1)"><g/></svg>');
  write('en/help/assets/broken.svg', '<svg onload="alert(1)"><g></svg>');
  write(
    'en/help/drawings.md',
    '---\ntitle: C\nexl-id: drawings\n---\n\n# C\n\n![One](/help/assets/drawing.svg) ![Two](/help/assets/broken.svg)\n',
  );
  loaded = await loadContent({
    settings: readSettings({ CONTENT_DIR: contentDir, SITE_URL: 'https://help.example.org', CONTENT_PROFILE: 'import' }),
  });
  await copyAssets(loaded, openSiteFiles(outDir));
});

afterAll(() => rmSync(folder, { recursive: true }));

describe('files of articles', () => {
  test('a locale with a file of its own links to that, the others to the shared one', () => {
    expect(['en', 'fr', 'sv'].map((locale) => linked(`${locale}/help/overridden.md`))).toEqual(['shared', 'French', 'shared']);
  });

  test('a folder named like a locale is a folder like any other', () => {
    expect(['en', 'fr', 'sv'].map((locale) => linked(`${locale}/help/nested.md`))).toEqual(
      Array.from({ length: 3 }, () => 'shared, in a folder named like a locale'),
    );
  });

  test('shared files live below /assets/', () => {
    expect(existsSync(path.join(outDir, 'assets/assets/both.csv'))).toBe(true);
  });

  test('drawings are written anew; one that cannot be read is missing, on its page as well', () => {
    expect(readFileSync(path.join(outDir, 'assets/assets/drawing.svg'), 'utf8')).toBe(
      '<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>\n',
    );
    expect(existsSync(path.join(outDir, 'assets/assets/broken.svg'))).toBe(false);
    expect(loaded.problems.filter(({ file }) => file.startsWith('en/help/')).map(({ rule, file }) => `${file} ${rule}`)).toEqual(
      expect.arrayContaining([
        'en/help/assets/drawing.svg unsafe-svg',
        'en/help/assets/broken.svg svg-unreadable',
        'en/help/drawings.md missing-image',
      ]),
    );
  });
});
