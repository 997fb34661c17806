import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { compressFiles } from './compress-files.ts';
import { writeManifests } from './manifest.ts';

const long = 'A text that is long enough. '.repeat(100);
let folder: string;
let before: string;
beforeEach(() => {
  [folder = '', before = ''] = ['new-', 'before-'].map((name) => mkdtempSync(path.join(tmpdir(), name)));
});
afterEach(() => {
  for (const dir of [folder, before]) rmSync(dir, { recursive: true });
});

const write = (dir: string, file: string, bytes: string | Buffer): void => {
  mkdirSync(path.dirname(path.join(dir, file)), { recursive: true });
  writeFileSync(path.join(dir, file), bytes);
};
const read = (file: string): Buffer => readFileSync(path.join(folder, file));

test('texts are there in both forms; short ones and files that are no texts are not', async () => {
  write(folder, 'fr/index.html', long);
  write(folder, 'short.txt', 'short');
  write(folder, 'image.png', long);
  expect(await compressFiles(folder, before)).toMatchObject({ compressed: 1 });
  expect([brotliDecompressSync(read('fr/index.html.br')), gunzipSync(read('fr/index.html.gz'))].map(String)).toEqual([
    long,
    long,
  ]);
  expect(['short.txt.br', 'image.png.gz'].map((file) => existsSync(path.join(folder, file)))).toEqual([false, false]);
});

test('what was looked at already is left as it is', async () => {
  write(folder, 'a.html', long);
  const { files } = await compressFiles(folder, before);
  rmSync(path.join(folder, 'a.html.br'));
  write(folder, 'b.html', long);
  expect(await compressFiles(folder, before, files)).toMatchObject({ compressed: 1 });
  expect(['a.html.br', 'b.html.br'].map((file) => existsSync(path.join(folder, file)))).toEqual([false, true]);
});

test('a form that cannot be written fails with the name of its file', async () => {
  write(folder, 'a.html', long);
  mkdirSync(path.join(folder, 'a.html.br'));
  await expect(compressFiles(folder, before)).rejects.toMatchObject({ code: 'EISDIR', path: path.join(folder, 'a.html.br') });
});

describe('an earlier build', () => {
  // The same text, differently: so one sees where it comes from.
  const kept = gzipSync(long, { level: 1 });
  const build = (text: string): void => {
    write(before, 'a.html', text);
    write(before, 'a.html.gz', kept);
    writeManifests(before, { program: 'test', settings: {}, locales: [] });
    write(folder, 'a.html', long);
  };

  test('lends what it has of a text that is the same', async () => {
    build(long);
    await compressFiles(folder, before);
    expect(read('a.html.gz').equals(kept)).toBe(true);
    expect(String(brotliDecompressSync(read('a.html.br')))).toBe(long);
  });

  test('lends nothing where the text is another', async () => {
    build(`${long}!`);
    await compressFiles(folder, before);
    expect(read('a.html.gz').equals(kept)).toBe(false);
  });

  test('lends nothing that somebody changed or took away', async () => {
    build(long);
    write(before, 'a.html.gz', 'changed');
    await compressFiles(folder, before);
    expect(String(gunzipSync(read('a.html.gz')))).toBe(long);
    rmSync(path.join(before, 'a.html.gz'));
    await compressFiles(folder, before);
    expect(String(gunzipSync(read('a.html.gz')))).toBe(long);
  });
});
