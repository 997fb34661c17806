import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const read = (file: string): unknown => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const lock = read('package-lock.json') as { packages: Record<string, { integrity?: string; resolved?: string; link?: boolean }> };
const program = read('package.json') as { engines: { node: string } };

test('every package of the lock file has an integrity, so that nothing unverified is installed', () => {
  const packages = Object.entries(lock.packages).filter(([place, { link }]) => place !== '' && link !== true);
  expect(packages.length).toBeGreaterThan(300);
  expect(packages.filter(([, { integrity }]) => integrity === undefined).map(([place]) => place)).toEqual([]);
});

test('`engines` says what the commands ask for', async () => {
  const { neededMajor } = await import('./node-version.mjs');
  expect(program.engines.node).toBe(`>=${neededMajor}`);
});
