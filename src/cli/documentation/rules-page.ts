// The table of rules as a page of the documentation.
import { severityOf } from '../../problem.ts';
import { rules, type Rule } from '../../rules.ts';
import { measured, measuredOn } from './rule-precision.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const ruleNames = (Object.keys(rules) as Rule[]).sort();

const share = (counts: readonly [number, number] | undefined): string =>
  counts === undefined ? '–' : counts[1] === 0 ? 'no report' : `${counts[0]} of ${counts[1]}`;

/** What is known of how often rules are right. */
const precision = (): string[] => [
  '## How often some rules are right',
  '',
  `Reports looked at one by one on ${measuredOn}: true ones of all, in 1,321 real articles in six languages, and in made`,
  'examples in Japanese, Chinese, Korean and German, half of them damaged. A rule below 80 % is a note.',
  '',
  '| rule | real articles | made examples | what it knows |',
  '| --- | --- | --- | --- |',
  ...measured.map(({ rule, real, made, note }) => `| \`${rule}\` | ${share(real)} | ${share(made)} | ${note} |`),
];

/** `docs/rules.md`, from the table. */
export function printRulesPage(): string {
  const rows = Object.entries(rules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { severity, meaning, remedy }]) => `| \`${rule}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} |`);
  const own = ruleNames.filter((rule) => severityOf(rule, 'import') === 'error').map((rule) => `\`${rule}\``);
  return [
    '<!-- Written by `node src/cli/write-docs.ts` from `src/rules.ts`. -->',
    '',
    '# Rules',
    '',
    'What `npm run check` and the build look for. An *error* fails a build in the profile `strict`. In the profile `import`,',
    'which is for inherited content, errors count as warnings, except those that no profile forgives',
    `(${own.join(', ')}), and \`french-spacing\` is not looked for. Known problems can be hidden with`,
    'a baseline: `npm run check -- --write-baseline FILE`, then `npm run check -- --baseline FILE`.',
    '',
    '| rule | severity | meaning | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...precision(),
    '',
  ].join('\n');
}
