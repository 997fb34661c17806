import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { rules } from '../rules.ts';
import { printRulesPage } from './rules-page.ts';

test('docs/rules.md is what the table says; if not, run `node src/cli/rules.ts`', () => {
  expect(readFileSync(new URL('../../docs/rules.md', import.meta.url), 'utf8')).toBe(printRulesPage());
});

test.each(Object.entries(rules))('%s is explained in full sentences', (_, { meaning, remedy }) => {
  expect(meaning).toMatch(/^[\p{Lu}`].*\.$/u);
  expect(remedy).toMatch(/^[\p{Lu}`].*\.$/u);
});
