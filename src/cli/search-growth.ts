// `npm run search:growth`: what a query costs as a site grows, see `help`.
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readQueries } from '../search/evaluation/read-queries.ts';
import { buildTables } from '../search/index/build-tables.ts';
import { UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { readSite } from './search/search-site.ts';
import { growDocuments } from './search-growth/grow-documents.ts';
import { recordSearchGrowth, type SearchGrowthPoint } from './search-growth/growth.ts';
import { measureBrowser } from './search-growth/measure-browser.ts';
import { measureQueries } from './search-growth/measure-queries.ts';
import { writeSearch } from './search-growth/write-search.ts';

const help = `npm run search:growth -- --content FOLDER [options]

Measures queries over copies of the articles of a content folder, and records them for the documentation.

  --sizes 20,200    articles per language; 20, 200, 2000 and 10000 unless told
  --queries 30      how many queries of each language are asked
  --site FOLDER     also in a browser four times slower, in the pages of this built site
`;
const locales = ['en', 'fr'];

await runMain(async () => {
  const { values } = parseOptions(
    {
      options: {
        content: { type: 'string' },
        sizes: { type: 'string', default: '20,200,2000,10000' },
        queries: { type: 'string', default: '30' },
        site: { type: 'string' },
      },
    },
    help,
  );
  const sizes = values.sizes.split(',').map(Number);
  const count = Number(values.queries);
  if (values.content === undefined) throw new UsageError('Which articles? Give `--content FOLDER`.');
  if (![...sizes, count].every((number) => Number.isInteger(number) && number > 0))
    throw new UsageError('`--sizes` and `--queries` take whole numbers, such as `--sizes 20,200`.');
  const site = await readSite(values.content);
  const ids = new Set(site.documents.map(({ locale, id }) => `${locale} ${id}`));
  const queries = readQueries((locale, id) => ids.has(`${locale} ${id}`));
  const points: SearchGrowthPoint[] = [];
  for (const articles of sizes) {
    const documents = locales.flatMap((locale) =>
      growDocuments(
        site.documents.filter((document) => document.locale === locale),
        articles,
      ),
    );
    const { byLocale } = buildTables({
      ...site,
      documents,
      locales: site.locales.filter(({ locale }) => locales.includes(locale)),
    });
    const folder = path.join(tmpdir(), 'search-growth');
    if (values.site !== undefined) writeSearch(folder, values.site, byLocale, site.documents);
    for (const locale of locales) {
      const tables = byLocale.get(locale);
      const asked = queries.filter((query) => query.locale === locale).map(({ query }) => query);
      // Spread over the kinds, in whose order the queries stand.
      const chosen = asked.filter(
        (_, i) => Math.floor((i * count) / asked.length) !== Math.floor(((i - 1) * count) / asked.length),
      );
      if (tables === undefined || chosen.length === 0)
        throw new UsageError(`There are no articles or no queries in \`${locale}\`.`);
      const costs = await measureQueries(tables, chosen);
      const point = {
        articles,
        locale,
        queries: costs.length,
        first: spread(costs.map(({ kibibytes }) => kibibytes)),
        files: spread(costs.map(({ files }) => files)),
        later: spread(costs.map(({ later }) => later)),
        milliseconds: spread(costs.map(({ milliseconds }) => milliseconds)),
        ...(values.site === undefined ? {} : await measureWarm(folder, locale, chosen)),
      };
      points.push(point);
      process.stdout.write(`${JSON.stringify(point)}\n`);
    }
  }
  rmSync(path.join(tmpdir(), 'search-growth'), { recursive: true, force: true });
  recordSearchGrowth(points);
  return 0;
});

async function measureWarm(
  folder: string,
  locale: string,
  queries: readonly string[],
): Promise<Pick<SearchGrowthPoint, 'warm' | 'longTasks'>> {
  const { milliseconds, longTasks } = await measureBrowser(folder, locale, queries);
  return { warm: spread(milliseconds), longTasks };
}

/** The middle one, the 95th percentile and the most. */
function spread(values: readonly number[]): [number, number, number] {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number): number => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0);
  return [at(0.5), at(0.95), at(1)];
}
