// `npm run search:eval -- <dist>`: how well the search answers the project's own queries, see `help`.
import { resolve } from 'node:path';
import { ablations } from '../search/evaluation/ablations.ts';
import { askLayer, readBuilt, readMade, type BuiltSearch } from '../search/evaluation/built-search.ts';
import { evaluate, printFigures, type EvaluationQuery } from '../search/evaluation/evaluate.ts';
import { evaluatePagefind } from '../search/evaluation/pagefind-baseline.ts';
import { readLanguageSite, siteLanguages } from '../search/evaluation/read-language.ts';
import { evaluationLocales, readQueries, readSmallSite } from '../search/evaluation/read-queries.ts';
import { buildTables } from '../search/index/build-tables.ts';
import { UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { makeSearch, readSite } from './search/search-site.ts';

const help = `npm run search:eval -- [built folder] [options]

  --content FOLDER  search in the articles of a content folder; nothing is built
  --small           of these, in twenty articles, with queries of their own
  --languages       in the small sites in languages without words of their own
  --ablation        also without each part of the search
  --baseline        also Pagefind with its defaults, over the articles of --content
  --misses          name the queries whose answer is not first
  --floor 0.9       end with 1 where the MRR of all or of a language is lower
`;

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        ablation: { type: 'boolean', default: false },
        baseline: { type: 'boolean', default: false },
        content: { type: 'string' },
        small: { type: 'boolean', default: false },
        languages: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        floor: { type: 'string' },
      },
    },
    help,
  );
  const floor = values.floor === undefined ? undefined : Number(values.floor);
  if (Number.isNaN(floor)) throw new UsageError(`--floor is \`${values.floor ?? ''}\`. Give a number such as 0.9.`);
  if ((values.small || values.baseline) && values.content === undefined)
    throw new UsageError(`--${values.small ? 'small' : 'baseline'} needs --content.`);
  const outDir = resolve(positionals[0] ?? 'dist');
  const { articles } = readSmallSite();
  const site =
    values.content === undefined ? undefined : await readSite(values.content, (id) => !values.small || articles.includes(id));
  const built = values.languages
    ? makeLanguages()
    : site === undefined
      ? readBuilt(outDir, evaluationLocales)
      : makeSearch(site).built;
  if (built.tables.size === 0) {
    process.stderr.write(`There is no search index in \`${outDir}\`. Build the site first: npm run build\n`);
    return 2;
  }
  const queries = queriesFor(built, values);
  const started = performance.now();
  const evaluation = await evaluate(queries, askLayer(built));
  const time = (performance.now() - started) / Math.max(1, queries.length);
  print(printFigures('query layer', evaluation));
  print(`${time.toFixed(1)} ms a query; tables, compressed: ${printBytes(built)}\n`);
  if (values.misses)
    for (const { query, rank } of evaluation.misses)
      print(`${String(rank).padStart(2)}  ${query.locale}  ${query.kind}  ${query.query}`);
  if (values.baseline && site !== undefined)
    print(`${printFigures('Pagefind', await evaluatePagefind(site.documents, site.locales, queries))}\n`);
  if (values.ablation) {
    print('without          MRR    S@5    change');
    for (const [part, variant] of Object.entries(ablations)) {
      const { all } = await evaluate(queries, askLayer(built, variant));
      print(`${part.padEnd(15)}  ${all.mrr.toFixed(3)}  ${all.five.toFixed(3)}  ${(all.mrr - evaluation.all.mrr).toFixed(4)}`);
    }
  }
  const lowest = Math.min(evaluation.all.mrr, ...[...evaluation.byLocale.values()].map(({ mrr }) => mrr));
  return floor !== undefined && lowest < floor ? 1 : 0;
});

/** Each language is a site of its own. */
function makeLanguages(): BuiltSearch {
  const made = siteLanguages.flatMap((lang) => {
    const { documents } = readLanguageSite(lang);
    return [...buildTables({ documents, locales: [{ locale: lang, lang }], reference: lang, topics: [] }).byLocale];
  });
  return readMade(new Map(made));
}

function queriesFor({ tables }: BuiltSearch, { small, languages }: { small: boolean; languages: boolean }): EvaluationQuery[] {
  if (languages) return siteLanguages.flatMap((lang) => readLanguageSite(lang).queries);
  if (small) return readSmallSite().queries;
  const ids = new Map([...tables].map(([locale, { pages }]) => [locale, new Set(pages.map(({ id }) => id))]));
  return readQueries((locale, id) => ids.get(locale)?.has(id) ?? false);
}

function printBytes({ bytes }: BuiltSearch): string {
  const sizes = [...bytes].map(([locale, { table, english }]) => {
    const files = [table, english].filter(Boolean).map((size) => Math.round(size / 1024));
    return `${locale} ${files.join('+')} KiB`;
  });
  return sizes.join(', ');
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
