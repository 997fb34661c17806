import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { writeFiles, type Files } from '../../catalog/test-folder.ts';
import { loadContent } from '../content/load.ts';
import { openSiteFiles } from '../output/folder/site-files.ts';
import { writePreviews } from '../output/write-previews.ts';
import { articlePreview } from '../page-values/frame/previews.ts';
import { createSite, type Site } from '../page-values/site.ts';
import { readSettings } from '../settings.ts';

const article = (title: string): string => `---\ntitle: "${title}"\nexl-id: test-${title.length}\n---\n\n# ${title}\n\nText.\n`;
const settingsOf = (...more: string[]): string =>
  ['name: Help', 'url: https://help.example.org', 'locales: { en: en, ja: ja }', ...more, ''].join('\n');
const files: Files = {
  'site.yml': settingsOf(),
  'en/help/keys.md': article('Keys and locks'),
  'ja/help/keys.md': article('再認証の手順について'),
};

async function load(more: Files = {}, cacheDir?: string): Promise<Site> {
  const contentDir = writeFiles({ ...files, ...more });
  const settings = readSettings({ CONTENT_DIR: contentDir, CONTENT_PROFILE: 'import' });
  return createSite(await loadContent({ settings: { ...settings, cacheDir: cacheDir ?? path.join(contentDir, '.cache') } }));
}
const told = ({ problems }: Site) =>
  problems
    .filter(({ rule, message }) => rule === 'preview-font-missing' || message.includes('preview'))
    .map(({ file, rule, message }) => `${file} ${rule} ${message}`);
const previewsOf = (site: Site) => site.catalog.documents.map((document) => articlePreview(site, document)?.url);
const made = async (site: Site, outDir = writeFiles({})) => {
  const { reused, anew } = await writePreviews(site, openSiteFiles(outDir));
  const names = readdirSync(outDir, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  return { reused, anew: anew.length, names: names.sort() };
};

describe('an article', () => {
  test('has a picture where the fonts can write its title, else none, which is told', async () => {
    const site = await load();
    expect(previewsOf(site)).toEqual(['https://help.example.org/en/help/keys/preview.png', undefined]);
    expect(told(site)).toEqual(['ja preview-font-missing No font has `再`, so 1 article has no preview picture.']);
    // That of the other pages of a language shows the site's name, which is Latin.
    expect((await made(site)).names).toEqual(['en/help/keys/preview.png', 'en/preview.png', 'ja/preview.png']);
  });

  test('has none where the site wants none, or nobody knows where it will live', async () => {
    for (const text of [settingsOf('previews: false'), 'locales: { en: en }\n']) {
      const site = await load({ 'site.yml': text });
      expect(site.previews).toBeUndefined();
      expect(told(site)).toEqual([]);
      expect((await made(site)).names).toEqual([]);
    }
  });

  test('may be drawn with fonts of its content; what is no font is told', async () => {
    const font = readFileSync(
      createRequire(import.meta.url).resolve('@expo-google-fonts/pt-serif/400Regular/PTSerif_400Regular.ttf'),
    );
    const site = await load({
      'site.yml': settingsOf('previews: { fonts: [fonts/own.ttf, fonts/none.ttf, fonts/text.ttf, ../own.ttf] }'),
      'fonts/own.ttf': font,
      'fonts/text.ttf': 'no font',
    });
    expect(site.previews?.fonts.files.filter((file) => file.endsWith('fonts/own.ttf')).length).toBe(1);
    expect(told(site)).toEqual([
      'site.yml site-setting `previews.fonts` names `fonts/none.ttf`, which is not there.',
      'site.yml site-setting `previews.fonts` names `fonts/text.ttf`, which is no TrueType or OpenType font.',
      'site.yml site-setting `previews.fonts` names `../own.ttf`, which is outside the content folder.',
      'ja preview-font-missing No font has `再`, so 1 article has no preview picture.',
    ]);
  });
});

test('a picture is drawn once: again where its title changes, or what was kept is damaged', async () => {
  const cacheDir = writeFiles({});
  expect(await made(await load({}, cacheDir))).toMatchObject({ reused: 0, anew: 3 });
  expect(await made(await load({}, cacheDir))).toMatchObject({ reused: 3, anew: 0 });
  expect(await made(await load({ 'en/help/keys.md': article('Keys') }, cacheDir))).toMatchObject({ reused: 2, anew: 1 });
  const folder = path.join(cacheDir, 'previews');
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.includes('.')) writeFileSync(path.join(folder, name), 'cut off');
  expect(await made(await load({}, cacheDir))).toMatchObject({ reused: 0, anew: 3 });
});
