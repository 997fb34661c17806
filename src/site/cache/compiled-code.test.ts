import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
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

/** What a process of its own says that keeps compiled code and loads a module with this text. */
function run(text: string, env: Record<string, string> = {}): string {
  const module = path.join(folder, 'module.ts');
  writeFileSync(module, text);
  const main = path.join(folder, 'main.mjs');
  const [ours, theirs] = [path.join(import.meta.dirname, 'compiled-code.ts'), module].map((file) => JSON.stringify(file));
  writeFileSync(
    main,
    `const { keepCompiledCode } = await import(${ours}); keepCompiledCode(${JSON.stringify(cacheDir())}); console.log((await import(${theirs})).word);`,
  );
  return execFileSync(process.execPath, [main], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    env: { ...process.env, ...env },
  }).trim();
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

test('a folder that Node was given for it stays the one, and ours is not looked for', () => {
  const given = path.join(folder, 'given');
  expect(run("export const word: string = 'word';", { NODE_COMPILE_CACHE: given })).toBe('word');
  expect(readdirSync(folder)).not.toContain('cache');
});
