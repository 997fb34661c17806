// `npm run check -- --adopt`: takes an inherited folder over. Says what is in it, writes settings and a list of the
// problems it has today, and names what to do first.
import { counted, plural } from '../../counted.ts';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { errorCode } from '../../error-code.ts';
import { ledgerFile, printLedger } from '../../catalog/redirects/ledger.ts';
import { writeBaseline } from '../../checks/baseline.ts';
import { publishedNow } from '../../checks/addresses/published-now.ts';
import type { Problem } from '../../problem.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { UsageError, type BuildSettings } from '../../site/settings.ts';
import { describeContent } from './describe-content.ts';
import { firstSteps, type FirstStep } from './first-steps.ts';
import { siteFileText } from './site-file-text.ts';

const baselineName = 'baseline.json';

export const hasSiteFile = ({ contentDir }: BuildSettings): boolean => existsSync(path.join(contentDir, 'site.yml'));

/** Writes `site.yml` and the baseline where there are none, and prints the report. */
export function adopt(
  { catalog, rendered, settings }: Pick<LoadedContent, 'catalog' | 'rendered' | 'settings'>,
  found: readonly Problem[],
): void {
  const { contentDir } = settings;
  // The list is about to be written.
  const problems = found.filter(({ rule }) => rule !== 'published-missing');
  const published = publishedNow({ catalog, rendered });
  const name = nameOf(contentDir);
  const written = [
    writeNew(
      path.join(contentDir, 'site.yml'),
      siteFileText(catalog.site),
      `${counted(catalog.site.locales.length, 'locale')}, profile import`,
    ),
    writeNew(
      path.join(contentDir, ledgerFile),
      printLedger(published),
      `the addresses of ${counted(published.size, 'page')} and ${plural(published.size, 'its', 'their')} sections`,
    ),
    writeNew(path.join(contentDir, baselineName), writeBaseline(problems), `the ${counted(problems.length, 'problem')} of today`),
  ];
  const sections = [
    ...describeContent(catalog),
    { heading: 'Written', lines: written },
    { heading: 'Worth doing first', lines: firstSteps(problems).flatMap(printStep) },
    {
      heading: 'From now on',
      lines: [
        `CONTENT_DIR=${name} npm run check -- --baseline ${path.join(name, baselineName)}   shows new problems alone`,
        `CONTENT_DIR=${name} OUT_DIR=… npm run build   publishes the site`,
      ],
    },
  ];
  process.stdout.write(
    `${name}: articles ${catalog.articles.length}, documents ${catalog.documents.length}, locales ${catalog.site.locales.length}\n`,
  );
  for (const { heading, lines } of sections)
    if (lines.length > 0) process.stdout.write(`\n${heading}\n${lines.map((line) => `  ${line}\n`).join('')}`);
}

const nameOf = (folder: string): string => path.relative(process.cwd(), folder) || '.';

/** One line for the report. A file that is there stays, so that nothing a team decided is lost. */
function writeNew(file: string, text: string, what: string): string {
  const name = nameOf(file);
  if (existsSync(file)) return `${name} was there already and stays${readFileSync(file, 'utf8') === text ? '' : ' as it is'}`;
  try {
    writeFileSync(file, text, { flag: 'wx' });
  } catch (error) {
    const reason = errorCode(error) ?? String(error);
    throw new UsageError(`\`${name}\` cannot be written (\`${reason}\`). Make the folder writable, or copy it.`);
  }
  return `${name}: ${what}`;
}

const printStep = ({ rule, problems, files, meaning, remedy, example }: FirstStep, index: number): string[] => [
  `${index + 1}. ${meaning} (${rule}: ${problems} in ${counted(files, 'file')})`,
  `   ${remedy}`,
  `   ${example}`,
];
