// `npm run report`: how much of the site each locale has, what is out of date, and what to do first.
import { settingsFor } from './command/settings-for.ts';
import { formatCoverage, measureCoverage } from '../checks/translations/coverage.ts';
import { listArticleStates } from '../checks/translations/translation-work.ts';
import { loadContent } from '../site/content/load.ts';
import { dateChanges } from '../site/history/old-passages.ts';
import { openHistory } from '../site/history/reference-history.ts';
import { createProgress } from '../site/progress.ts';
import { UsageError } from '../site/settings.ts';
import { compareCatalog } from '../translations/compare-catalog.ts';
import type { Locale } from '../vocabulary.ts';
import { parseOptions } from './command/parse-options.ts';
import { diffAsData, printDiff, printSummary, type DatedText } from './report/print-diff.ts';
import { printWork } from './report/print-work.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run report -- [options]

  --format text|json    how to print (default text)
  --list                also what remains to be done in each locale, the articles with most links first
  --diff LOCALE         instead: the passages of the reference that changed, old and new, beside the translation
  --content FOLDER      content folder (default: CONTENT_DIR, content)

articles  documents of the locale
missing   articles that only the reference locale has
extra     documents without a counterpart in the reference locale
stale     files with passages whose original has changed since; of those that nobody accepted, files whose last-update
          is before that of the reference locale
passages  passages whose original has changed since
unknown   neither translations.lock nor a day tells whether they are up to date
machine   share of words translated by machines, from ht-degree
`;

await runMain(async () => {
  const { values } = parseOptions(
    {
      options: {
        format: { type: 'string', default: 'text' },
        list: { type: 'boolean', default: false },
        diff: { type: 'string' },
        content: { type: 'string' },
      },
    },
    help,
  );
  const { format, diff } = values;
  if (format !== 'text' && format !== 'json') throw new UsageError(`--format is \`${format}\`. Allowed: text, json.`);
  const progress = createProgress();
  const loaded = await loadContent({
    settings: { ...settingsFor(values.content), draftWords: true },
    progress: progress.update,
  }).finally(progress.finish);
  const { catalog, rendered, problems } = loaded;
  const { site } = catalog;
  const locales = site.locales.map(({ locale }) => locale);
  const print = (value: unknown) => process.stdout.write(`${JSON.stringify(value, undefined, 2)}\n`);
  const history = openHistory(catalog);
  const dated = (locale?: Locale): DatedText[] =>
    compareCatalog(catalog)
      .texts.filter(({ text, changes }) => changes.length > 0 && (locale === undefined || text.locale === locale))
      .map((compared) => ({ compared, changes: dateChanges(compared, history) }));

  if (diff !== undefined) {
    if (!locales.includes(diff) || diff === site.reference)
      throw new UsageError(
        `--diff is \`${diff}\`. Locales with translations: ${locales.filter((name) => name !== site.reference).join(', ')}.`,
      );
    if (format === 'json') print(diffAsData(dated(diff)));
    else process.stdout.write(printDiff(dated(diff)) || `${diff}: no passage is known to be out of date\n`);
    return 0;
  }
  const coverages = measureCoverage(catalog);
  const states = listArticleStates(catalog, rendered, problems);
  if (format === 'json') {
    print({ reference: site.reference, locales: coverages, articles: states, changes: diffAsData(dated()) });
    return 0;
  }
  process.stdout.write(formatCoverage(coverages));
  if (!values.list) return 0;
  const others = locales.filter((locale) => locale !== site.reference);
  process.stdout.write(`\n${printSummary(dated())}\n${printWork(states, others)}`);
  return 0;
});
