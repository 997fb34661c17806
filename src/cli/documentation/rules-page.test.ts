import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { severityOf } from '../../problem.ts';
import { rules, type Rule } from '../../rules.ts';
import { measured } from './rule-precision.ts';
import { printRulesPage } from './rules-page.ts';

test('docs/rules.md is what the table says; if not, run `node src/cli/write-docs.ts`', () => {
  expect(readFileSync(new URL('../../../docs/rules.md', import.meta.url), 'utf8')).toBe(printRulesPage());
});

test('the page says what the profile `import` does not forgive, and what it does not look for', () => {
  const page = printRulesPage().replace(/\s+/gu, ' ');
  const unforgiven = (Object.keys(rules) as Rule[]).filter((name) => severityOf(name, 'import') === 'error');
  expect(unforgiven.length).toBeGreaterThan(0);
  for (const rule of unforgiven) expect(page).toMatch(new RegExp(`except [^.]*\`${rule}\``, 'u'));
  expect(page).toMatch(/Style and typography \([^)]*`french-spacing`[^)]*\) are not looked for there/u);
});

test.each(measured)('$rule is right in four of five reports, or a note', ({ rule, reports, real: [right, looked] }) => {
  expect(looked).toBeGreaterThanOrEqual(Math.min(30, reports));
  expect(looked).toBeLessThanOrEqual(reports);
  expect(right / looked >= 0.8 || rules[rule].severity === 'info', `${right} of ${looked}`).toBe(true);
});

test.each(Object.entries(rules))('%s is explained in full sentences', (_, { meaning, remedy }) => {
  expect(meaning).toMatch(/^[\p{Lu}`].*\.$/u);
  expect(remedy).toMatch(/^[\p{Lu}`].*\.$/u);
});
