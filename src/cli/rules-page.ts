// The table of rules as a page of the documentation.
import { severityOf } from '../problem.ts';
import { rules, type Rule } from '../rules.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const ruleNames = (Object.keys(rules) as Rule[]).sort();

/** `docs/rules.md`, from the table. */
export function printRulesPage(): string {
  const rows = Object.entries(rules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { severity, meaning, remedy }]) => `| \`${rule}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} |`);
  const own = ruleNames.filter((rule) => severityOf(rule, 'import') === 'error').map((rule) => `\`${rule}\``);
  return [
    '<!-- Written by `node src/cli/rules.ts` from `src/rules.ts`. -->',
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
  ].join('\n');
}
