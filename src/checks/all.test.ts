import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { checks } from './all.ts';

test('each check is listed once: what stands twice is told twice', () => {
  const listed = checks.map(({ check }) => check);
  expect(listed.filter((check, index) => listed.indexOf(check) !== index)).toEqual([]);
});

test('each check of this folder is listed in all.ts: what is not listed never runs', () => {
  const folder = new URL('./', import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  const written = files.flatMap((name) =>
    [...readFileSync(new URL(name, folder), 'utf8').matchAll(/^export const (\w+): (?:Article)?Check\b/gm)].map(
      ([, check = '']) => check,
    ),
  );
  const listed = new Set(checks.map(({ check }) => check.name));
  expect(written.length).toBeGreaterThan(30);
  expect(written.filter((check) => !listed.has(check))).toEqual([]);
});

test('each check has a test of its own', () => {
  const names = readdirSync(new URL('./', import.meta.url), { recursive: true, encoding: 'utf8' });
  const isCheck = (name: string) =>
    /^(?!.*\.test\.ts$).*\.ts$/.test(name) &&
    /^export const \w+: (?:Article)?Check\b/m.test(readFileSync(new URL(name, import.meta.url), 'utf8'));
  const files = names.filter(isCheck);
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((name) => !names.includes(name.replace('.ts', '.test.ts')))).toEqual([]);
});
