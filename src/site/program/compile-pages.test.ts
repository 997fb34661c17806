import { lstatSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { openProgramFolder, type Compile } from './compile-pages.ts';

let folder: string;
let compiled: number;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'program-'));
  compiled = 0;
  mkdirSync(at('project/node_modules/words'), { recursive: true });
  writeFileSync(at('project/node_modules/words/package.json'), '{"name":"words","type":"module","exports":"./words.js"}');
  writeFileSync(at('project/node_modules/words/words.js'), 'export const word = "found";');
});
afterEach(() => rmSync(folder, { recursive: true }));
const at = (name: string): string => path.join(folder, name);

/** A compiler that writes one module, which imports a package of the project. */
const compile: Compile = async (_settings, workshop) => {
  const made = path.join(workshop, 'program');
  mkdirSync(made, { recursive: true });
  compiled += 1;
  writeFileSync(path.join(made, 'entry.mjs'), 'export { word } from "words";');
  return made;
};

const open = (cacheDir: string, version = 'v1', isUnchanged = () => true): Promise<string> => {
  const workshop = path.join(cacheDir, 'build');
  mkdirSync(workshop, { recursive: true });
  const settings = { ...readSettings({ CACHE_DIR: cacheDir }), projectDir: at('project') };
  return openProgramFolder(settings, { version, isUnchanged, workshop }, compile);
};
const wordOf = async (program: string): Promise<unknown> =>
  ((await import(pathToFileURL(path.join(program, 'entry.mjs')).href)) as { word: unknown }).word;

test('a program is compiled once for a version', async () => {
  const first = await open(at('cache'));
  expect(await open(at('cache'))).toEqual(first);
  expect(compiled).toBe(1);
  expect(await open(at('cache'), 'v2')).not.toBe(first);
});

test('one that is damaged is compiled again', async () => {
  const program = await open(at('cache'));
  writeFileSync(path.join(program, 'entry.mjs'), 'cut off');
  await open(at('cache'));
  expect([compiled, readFileSync(path.join(program, 'entry.mjs'), 'utf8')]).toEqual([2, 'export { word } from "words";']);
});

test('one whose code was written to while it was compiled is not kept', async () => {
  await expect(open(at('cache'), 'v1', () => false)).rejects.toThrow(/written to while.*Build again/);
  expect(await wordOf(await open(at('cache')))).toBe('found');
  expect(compiled).toBe(2);
});

test.each([
  ['in the project', () => at('project/.cache')],
  ['beside it', () => at('cache')],
  [
    'beside it, by a link in the project',
    () => {
      mkdirSync(at('elsewhere'));
      symlinkSync(at('elsewhere'), at('project/.cache'));
      return at('project/.cache');
    },
  ],
])('a program finds the packages of the project where the cache lies %s', async (_, cacheDir) => {
  expect(await wordOf(await open(cacheDir()))).toBe('found');
});

test('a link to the packages is made anew where it leads elsewhere, and left alone where it is right', async () => {
  await open(at('cache'));
  const link = at('cache/programs/node_modules');
  const { ino } = lstatSync(link);
  await open(at('cache'));
  expect(lstatSync(link).ino).toBe(ino);
  rmSync(link);
  symlinkSync(at('gone'), link);
  expect(await wordOf(await open(at('cache')))).toBe('found');
  expect(readdirSync(at('cache/programs')).sort()).toEqual(['node_modules', 'v1', 'v1.digest']);
});
