import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { openProgramFolder, type Compile } from './compile-pages.ts';
import { programParts } from './program-parts.ts';

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
const entryOf = (program: string): string => path.join(program, programParts.pages, 'entry.mjs');

/** A compiler that writes one module, which imports a package of the project. */
const compile: Compile = async (_settings, workshop) => {
  const made = path.join(workshop, 'program');
  mkdirSync(path.join(made, programParts.pages), { recursive: true });
  compiled += 1;
  writeFileSync(entryOf(made), 'export { word } from "words";');
  return made;
};

const open = (cacheDir: string, version = 'v1', isUnchanged = () => true): Promise<string> => {
  const workshop = path.join(cacheDir, 'build');
  mkdirSync(workshop, { recursive: true });
  const settings = { ...readSettings({ CACHE_DIR: cacheDir }), projectDir: at('project') };
  return openProgramFolder(settings, { version, isUnchanged, workshop, signal: new AbortController().signal }, compile);
};
const wordOf = async (program: string): Promise<unknown> =>
  ((await import(pathToFileURL(entryOf(program)).href)) as { word: unknown }).word;

test('a program is compiled once for a version', async () => {
  const first = await open(at('cache'));
  expect(await open(at('cache'))).toEqual(first);
  expect(compiled).toBe(1);
  expect(await open(at('cache'), 'v2')).not.toBe(first);
});

test('one that is damaged is compiled again', async () => {
  const program = await open(at('cache'));
  writeFileSync(entryOf(program), 'cut off');
  await open(at('cache'));
  expect([compiled, readFileSync(entryOf(program), 'utf8')]).toEqual([2, 'export { word } from "words";']);
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
