// The table of rules as a page of the documentation.
import { byText } from '../../by-text.ts';
import { isLookedFor, severityOf } from '../../problem.ts';
import { rules, type Rule } from '../../rules.ts';
import { measured, measuredOn } from './rule-precision.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const ruleNames = (Object.keys(rules) as Rule[]).sort();

const share = ([right, looked]: readonly [number, number]): string => `${right} of ${looked}`;
const percent = ([right, looked]: readonly [number, number]): string => `${Math.round((100 * right) / looked)} %`;

/** What is known of how often rules are right. */
const precision = (): string[] => [
  '## How often rules are right',
  '',
  `Reports looked at one by one on ${measuredOn}, each beside the line that it names, and beside the reference where a rule`,
  'compares: true ones of those looked at, in 1,321 real articles in six languages (profile `import`), and in made examples',
  'in Japanese, Chinese, Korean and German, half of them damaged. Of more than 30 reports every n-th was looked at, or all.',
  'True is what a person who keeps the articles would want to know; what is doubtful counts as false. A rule below 80 % is a',
  'note. A rule without a row reported nothing.',
  '',
  'Some rules report one cause hundreds of times. `npm run check -- --group` prints one line for each rule with its count and',
  'first place; `npm run check -- --fix` writes what is certain.',
  '',
  '| rule | reports | true | share | made examples | what the false ones are, or what was found |',
  '| --- | --- | --- | --- | --- | --- |',
  ...measured.map(
    ({ rule, reports, real, made, note }) =>
      `| \`${rule}\` | ${reports} | ${share(real)} | ${percent(real)} | ${made ? share(made) : '–'} | ${note} |`,
  ),
  '',
  'Rules about guides find nothing in folders without guides. Two were measured on the project’s own, 246 pairs of an option',
  'and its line in six languages. `guide-words-names` reported 9 hints, all true: three languages said less than the',
  'reference. `guide-line-unfit` reports none. Its first form reported nine that fit, so it was tuned on these texts: it asks',
  'that two options read like each other’s line, or that names differ. Of all 360 exchanges of two lines of one question it',
  'sees 228 (63 %). It misses those between lines that share no words with their options, such as “none of these”. What fits',
  'in its words and not in its meaning is left to readers.',
];

/** `docs/rules.md`, from the table. */
export function printRulesPage(): string {
  const rows = Object.entries(rules)
    .sort(([a], [b]) => byText(a, b))
    .map(([rule, { severity, meaning, remedy }]) => `| \`${rule}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} |`);
  const skipped = ruleNames.filter((rule) => !isLookedFor(rule, 'import')).map((rule) => `\`${rule}\``);
  const own = ruleNames.filter((rule) => severityOf(rule, 'import') === 'error').map((rule) => `\`${rule}\``);
  return [
    '<!-- Written by `node src/cli/write-docs.ts` from `src/rules.ts`. -->',
    '',
    '# Rules',
    '',
    'What `npm run check` and the build look for. An *error* fails a build in the profile `strict`. In the profile `import`,',
    'which is for inherited content, errors count as warnings, except those that no profile forgives',
    `(${own.join(', ')}). Style and typography (${skipped.join(', ')})`,
    'are not looked for there. Known problems can be hidden with a baseline: `npm run check -- --write-baseline FILE`, then `npm run check -- --baseline FILE`.',
    '',
    '| rule | severity | meaning | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
    ...precision(),
    '',
  ].join('\n');
}
