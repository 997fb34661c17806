import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createCompressor } from './compress-files.ts';
import { openSiteFiles, type SiteFiles } from '../folder/site-files.ts';

const long = 'A text that is long enough. '.repeat(100);
let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'compress-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const cacheDir = (): string => path.join(folder, 'cache');
async function build(name: string, texts: Record<string, string>): Promise<SiteFiles> {
  const site = openSiteFiles(path.join(folder, name));
  for (const [file, text] of Object.entries(texts)) site.write(file, text);
  const compressor = createCompressor(site, cacheDir());
  await compressor.compress();
  compressor.save();
  return site;
}
const bothForms = (site: SiteFiles, file: string): string[] =>
  [brotliDecompressSync(site.read(`${file}.br`)), gunzipSync(site.read(`${file}.gz`))].map(String);
const packs = (): string[] => readdirSync(path.join(cacheDir(), 'compressed'));

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
  const kept = packs();
  await build('second', { 'b.html': long });
  expect(packs()).toEqual(kept);
  expect(bothForms(await build('third', { 'a.html': `${long}!` }), 'a.html')).toEqual([`${long}!`, `${long}!`]);
  expect(packs()).not.toEqual(kept);
});

test('a form that somebody damaged, in the site or in the cache, is made anew', async () => {
  await build('first', { 'a.html': long });
  writeFileSync(path.join(folder, 'first/a.html.gz'), 'changed');
  for (const name of packs()) writeFileSync(path.join(cacheDir(), 'compressed', name), 'cut off');
  expect(bothForms(await build('second', { 'a.html': long }), 'a.html')).toEqual([long, long]);
});

test('what comes later is compressed then, and nothing twice', async () => {
  const site = openSiteFiles(path.join(folder, 'site'));
  const compressor = createCompressor(site, cacheDir());
  site.write('a.html', long);
  await compressor.compress();
  rmSync(path.join(folder, 'site/a.html'));
  site.write('b.html', long);
  await compressor.compress();
  expect(bothForms(site, 'b.html')).toEqual([long, long]);
});

test('many texts, which go to a thread of their own, are compressed as one is; what cannot be read is told', async () => {
  const many = Object.fromEntries(Array.from({ length: 60 }, (_, at) => [`${at}.html`, `${long}${at}`]));
  const site = await build('site', many);
  for (const [file, text] of Object.entries(many)) expect(bothForms(site, file)).toEqual([text, text]);
  const others = openSiteFiles(path.join(folder, 'others'));
  for (const [file, text] of Object.entries(many)) others.write(file, text);
  const lost = { ...others, placeOf: (file: string) => path.join(folder, 'nowhere', file) };
  await expect(createCompressor(lost, path.join(folder, 'empty')).compress()).rejects.toMatchObject({
    code: 'ENOENT',
    path: expect.stringContaining('nowhere'),
  });
});

test('a form that an author keeps beside a text stays as it is', async () => {
  const site = await build('site', { 'list.txt': long, 'list.txt.br': 'of the author' });
  expect(String(site.read('list.txt.br'))).toBe('of the author');
  expect(String(gunzipSync(site.read('list.txt.gz')))).toBe(long);
});
