// `npm run search:eval -- <dist>`: how well the built search answers the project's own queries.
//   --ablation   each step of the query layer switched off in turn
//   --baseline   Pagefind with its defaults over the same bundles
//   --floor 0.9  ends with 1 where the MRR of any group of queries over our own articles is lower
import { resolve } from 'node:path';
import { askLayer, askPagefind, readBuilt } from '../search/evaluation/built-search.ts';
import { evaluate, printFigures } from '../search/evaluation/evaluate.ts';
import { evaluationLocales, readQueries } from '../search/evaluation/read-queries.ts';
import { stepNames } from '../search/query/steps.ts';
import { UsageError } from '../site/settings.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';

const help = 'npm run search:eval [-- <built folder>] [--ablation] [--baseline] [--misses] [--floor 0.9]';

await runMain(async () => {
  const { values, positionals } = parseOptions(
    {
      allowPositionals: true,
      options: {
        ablation: { type: 'boolean', default: false },
        baseline: { type: 'boolean', default: false },
        misses: { type: 'boolean', default: false },
        floor: { type: 'string' },
      },
    },
    help,
  );
  const floor = values.floor === undefined ? undefined : Number(values.floor);
  if (Number.isNaN(floor)) throw new UsageError(`--floor is \`${values.floor ?? ''}\`. Give a number such as 0.9.`);
  const outDir = resolve(positionals[0] ?? 'dist');
  const built = readBuilt(outDir, evaluationLocales);
  if (built.tables.size === 0) {
    process.stderr.write(`There is no search index in \`${outDir}\`. Build the site first: npm run build\n`);
    return 2;
  }
  const ids = new Map([...built.tables].map(([locale, { pages }]) => [locale, new Set(pages.map(({ id }) => id))]));
  const queries = readQueries((locale, id) => ids.get(locale)?.has(id) ?? false);
  const started = performance.now();
  const evaluation = await evaluate(queries, askLayer(built));
  const time = (performance.now() - started) / Math.max(1, queries.length);
  print(printFigures('query layer', evaluation));
  print(
    `${time.toFixed(1)} ms a query; tables, compressed: ${[...built.bytes]
      .map(
        ([locale, { table, english }]) =>
          `${locale} ${[table, english]
            .filter(Boolean)
            .map((bytes) => Math.round(bytes / 1024))
            .join('+')} KiB`,
      )
      .join(', ')}\n`,
  );
  if (values.misses)
    for (const { query, rank } of evaluation.misses)
      print(`${String(rank).padStart(2)}  ${query.locale}  ${query.kind}  ${query.query}`);
  if (values.baseline) print(`${printFigures('Pagefind', await evaluate(queries, await askPagefind(outDir, built)))}\n`);
  if (values.ablation) {
    print('without        MRR    S@5    change');
    for (const step of stepNames) {
      const { all } = await evaluate(queries, askLayer(built, { [step]: false }));
      print(`${step.padEnd(13)}  ${all.mrr.toFixed(3)}  ${all.five.toFixed(3)}  ${(all.mrr - evaluation.all.mrr).toFixed(3)}`);
    }
  }
  const lowest = Math.min(evaluation.all.mrr, ...[...evaluation.byLocale.values()].map(({ mrr }) => mrr));
  return floor !== undefined && lowest < floor ? 1 : 0;
});

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
