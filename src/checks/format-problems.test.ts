import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { countProblems, formatGroups, formatProblems } from './format-problems.ts';
import { readSarif } from './test-sarif.ts';

const problems: Problem[] = [
  { rule: 'broken-link', file: 'fr/help/b.md', line: 3, message: '`x.md` does not exist,\n100 % sure.' },
  { rule: 'exl-id-missing', file: 'fr/help/a.md', message: 'No id.', remedy: 'Add one.' },
];

test('text, sorted by place, with the remedy below', () => {
  expect(formatProblems(problems, 'import', 'text', 'content/')).toBe(
    'fr/help/a.md  warning  exl-id-missing  No id.\n    Add one.\n' +
      'fr/help/b.md:3:1  warning  broken-link  `x.md` does not exist,\n100 % sure.\n' +
      '    Correct the path, or name the new place in `elsewhere.yml` or `redirects.csv`.\n',
  );
});

test('annotations for GitHub stay on one line and name files from the project’s root', () => {
  expect(formatProblems(problems.slice(0, 1), 'strict', 'github', 'content/')).toBe(
    '::error file=content/fr/help/b.md,line=3,col=1,title=broken-link::`x.md` does not exist,%0A100 %25 sure.%0A' +
      'Correct the path, or name the new place in `elsewhere.yml` or `redirects.csv`.\n',
  );
});

test('JSON', () => {
  expect(JSON.parse(formatProblems(problems, 'strict', 'json', ''))).toMatchObject({
    profile: 'strict',
    problems: [
      { file: 'fr/help/a.md', severity: 'warning', remedy: 'Add one.' },
      { line: 3, severity: 'error', rule: 'broken-link' },
    ],
  });
});

test('SARIF, with each rule once and files from the project’s root', () => {
  const [first] = problems;
  const more: Problem[] = first ? [{ ...first, file: 'fr/help/é #1.md', line: 4, column: 2 }] : [];
  const results = readSarif(formatProblems([...problems, ...more], 'import', 'sarif', 'content/'));
  expect(
    results.map(({ ruleId, level, locations: [place] }) => [
      ruleId,
      level,
      place?.physicalLocation.artifactLocation.uri,
      place?.physicalLocation.region,
    ]),
  ).toEqual([
    ['exl-id-missing', 'warning', 'content/fr/help/a.md', undefined],
    ['broken-link', 'warning', 'content/fr/help/b.md', { startLine: 3 }],
    ['broken-link', 'warning', 'content/fr/help/%C3%A9%20%231.md', { startLine: 4, startColumn: 2 }],
  ]);
  expect(results[0]?.message.text).toBe('No id.\nAdd one.');
});

test('groups, most frequent first', () => {
  const lines = formatGroups([...problems, ...problems.slice(0, 1)], 'strict').split('\n');
  expect(lines[0]).toMatch(/^ {5}2 {2}error {4}broken-link {2}A link leads .* \(fr\/help\/b\.md:3\)$/);
  expect(lines[1]).toMatch(/^ {5}1 {2}warning {2}exl-id-missing/);
});

test.each([
  ['strict', '1 error, 1 warning, 0 notes', 1],
  ['import', '0 errors, 2 warnings, 0 notes', 0],
] as const)('counts in the profile %s', (profile, text, errors) => {
  expect(countProblems(problems, profile)).toEqual({ text, errors });
});
