import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'compiled-code-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const cacheDir = (): string => path.join(folder, 'cache');
const entries = (): string[] => {
  const compiled = path.join(cacheDir(), 'compiled');
  return readdirSync(compiled, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
};

/** The environment, without the folder that `npm test` gives to all its processes. */
const { NODE_COMPILE_CACHE: _, ...ownEnvironment } = process.env;

/** What a process of its own says that keeps compiled code and loads a module with this text. */
function run(text: string, env: NodeJS.ProcessEnv = ownEnvironment): string {
  const module = path.join(folder, 'module.ts');
  writeFileSync(module, text);
  const main = path.join(folder, 'main.mjs');
  const [ours, theirs] = [path.join(import.meta.dirname, 'compiled-code.ts'), module].map((file) => JSON.stringify(file));
  writeFileSync(
    main,
    `const { keepCompiledCode } = await import(${ours}); keepCompiledCode(${JSON.stringify(cacheDir())}); console.log((await import(${theirs})).word);`,
  );
  return execFileSync(process.execPath, [main], { encoding: 'utf8', env, stdio: ['ignore', 'pipe', 'ignore'] }).trim();
}

test('code is kept, and code that changed since is not what was kept', () => {
  expect(run("export const word: string = 'first';")).toBe('first');
  expect(entries()).not.toEqual([]);
  expect(run("export const word: string = 'other';")).toBe('other');
});

test('an entry that is damaged counts for nothing', () => {
  const text = "export const word: string = 'whole';";
  run(text);
  for (const file of entries()) writeFileSync(file, 'damaged');
  expect(run(text)).toBe('whole');
});

test('an entry goes a month after it was made', () => {
  run("export const word: string = 'word';");
  const old = path.join(path.dirname(entries()[0] ?? ''), 'old');
  writeFileSync(old, '');
  utimesSync(old, 0, 0);
  run("export const word: string = 'word';");
  expect(entries()).not.toContain(old);
});

test('a folder that somebody chose by the environment is used instead', () => {
  const theirs = path.join(folder, 'theirs');
  expect(run("export const word: string = 'word';", { ...ownEnvironment, NODE_COMPILE_CACHE: theirs })).toBe('word');
  expect([existsSync(theirs), existsSync(path.join(cacheDir(), 'compiled'))]).toEqual([true, false]);
});

test('a file beside the folders of the versions of Node, as a file manager leaves it, is passed by', () => {
  mkdirSync(path.join(cacheDir(), 'compiled'), { recursive: true });
  writeFileSync(path.join(cacheDir(), 'compiled/.DS_Store'), '');
  expect(run("export const word: string = 'word';")).toBe('word');
});
