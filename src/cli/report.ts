// `npm run report`: how much of the site each locale has.
import path from 'node:path';
import { readCatalog } from '../catalog/read.ts';
import { formatCoverage, measureCoverage } from '../checks/coverage.ts';
import { printProblem } from '../problem.ts';
import { ContentError } from '../site/content/report-problems.ts';
import { readSettings, UsageError } from '../site/settings.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';

const help = `npm run report -- [options]

  --format text|json    how to print (default text)
  --list                also name the articles that are missing or stale
  --content FOLDER      content folder (default: CONTENT_DIR, content)

articles  documents of the locale
missing   articles that only the reference locale has
extra     documents without a counterpart in the reference locale
stale     last-update is before that of the reference locale
undated   nothing says when the document or its reference changed
machine   share of words translated by machines, from ht-degree
`;

await runMain(async () => {
  const { values } = parseOptions(
    {
      options: {
        format: { type: 'string', default: 'text' },
        list: { type: 'boolean', default: false },
        content: { type: 'string' },
      },
    },
    help,
  );
  if (values.format !== 'text' && values.format !== 'json')
    throw new UsageError(`--format is \`${values.format}\`. Allowed: text, json.`);
  const contentDir = values.content === undefined ? readSettings(process.env).contentDir : path.resolve(values.content);
  const { catalog, problems } = await readCatalog(contentDir, {});
  const missing = problems.find(({ rule }) => rule === 'content-folder-missing');
  if (missing) throw new UsageError(missing.message);
  const empty = problems.find(({ rule }) => rule === 'no-articles');
  if (empty) throw new ContentError(printProblem(empty, catalog.site.profile));
  const coverages = measureCoverage(catalog);
  if (values.format === 'json') {
    process.stdout.write(`${JSON.stringify({ reference: catalog.site.reference, locales: coverages }, undefined, 2)}\n`);
    return 0;
  }
  process.stdout.write(formatCoverage(coverages));
  if (!values.list) return 0;
  for (const coverage of coverages) {
    for (const path of coverage.missing) process.stdout.write(`${coverage.locale}  missing  ${path}\n`);
    for (const file of coverage.stale) process.stdout.write(`${coverage.locale}  stale  ${file}\n`);
  }
  return 0;
});
