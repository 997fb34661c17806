// The table of rules as a page of the documentation.
import { rules } from '../rules.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

/** `docs/rules.md`, from the table. */
export function printRulesPage(): string {
  const rows = Object.entries(rules)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { severity, meaning, remedy }]) => `| \`${rule}\` | ${severity} | ${cell(meaning)} | ${cell(remedy)} |`);
  return [
    '<!-- Written by `node src/cli/rules.ts` from `src/rules.ts`. -->',
    '',
    '# Rules',
    '',
    'What `npm run check` and the build look for. An *error* fails a build in the profile `strict`; in the profile `import`',
    'errors count as warnings. Known problems can be hidden with a baseline: `npm run check -- --write-baseline FILE`, then',
    '`npm run check -- --baseline FILE`.',
    '',
    '| rule | severity | meaning | what to do |',
    '| --- | --- | --- | --- |',
    ...rows,
    '',
  ].join('\n');
}
