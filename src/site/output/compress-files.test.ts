import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { compressFiles } from './compress-files.ts';
import { openSiteFiles, type SiteFiles } from './site-files.ts';

const long = 'A text that is long enough. '.repeat(100);
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'compress-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const cacheDir = (): string => path.join(folder, 'cache');
async function build(name: string, texts: Record<string, string>): Promise<SiteFiles> {
  const site = openSiteFiles(path.join(folder, name));
  for (const [file, text] of Object.entries(texts)) site.write(file, text);
  await compressFiles(site, cacheDir());
  return site;
}
const bothForms = (site: SiteFiles, file: string): string[] =>
  [brotliDecompressSync(site.read(`${file}.br`)), gunzipSync(site.read(`${file}.gz`))].map(String);
const keptForms = (): string[] =>
  readdirSync(path.join(cacheDir(), 'compressed'), { recursive: true, encoding: 'utf8' }).filter((name) => name.includes('.'));

test('texts are there in both forms; short ones and files that are no texts are not', async () => {
  const site = await build('site', { 'fr/index.html': long, 'short.txt': 'short', 'image.png': long });
  expect(bothForms(site, 'fr/index.html')).toEqual([long, long]);
  expect(site.list().map(([file]) => file)).toEqual([
    'fr/index.html',
    'fr/index.html.br',
    'fr/index.html.gz',
    'image.png',
    'short.txt',
  ]);
});

test('a text that is the same is not compressed again; one that is another is', async () => {
  await build('first', { 'a.html': long });
  const kept = keptForms();
  await build('second', { 'b.html': long });
  expect(keptForms()).toEqual(kept);
  expect(bothForms(await build('third', { 'a.html': `${long}!` }), 'a.html')).toEqual([`${long}!`, `${long}!`]);
  expect(keptForms()).toHaveLength(4);
});

test('a form that somebody damaged, in the site or in the cache, is made anew', async () => {
  await build('first', { 'a.html': long });
  writeFileSync(path.join(folder, 'first/a.html.gz'), 'changed');
  for (const name of keptForms()) writeFileSync(path.join(cacheDir(), 'compressed', name), 'cut off');
  expect(bothForms(await build('second', { 'a.html': long }), 'a.html')).toEqual([long, long]);
});
