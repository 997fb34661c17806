// A rule that nobody tells is a promise of `docs/rules.md` that nothing keeps.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from './rules.ts';

// `all.ts` says which check is about a rule, not that the check tells it.
const isTeller = (name: string): boolean =>
  /\.ts$/.test(name) && !/\.test\.ts$/.test(name) && !['rules.ts', 'checks/all.ts'].includes(name.replaceAll('\\', '/'));

test('every rule of the table is named by the code that tells it', () => {
  const folder = new URL('./', import.meta.url);
  const told = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(isTeller)
    .map((name) => readFileSync(new URL(name, folder), 'utf8'))
    .join('\n');
  expect(Object.keys(rules).filter((rule) => !told.includes(`'${rule}'`))).toEqual([]);
});
