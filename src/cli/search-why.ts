// `npm run search:why -- "query" --locale fr`: how the search reads a query, and why each result stands where it does.
import { explainQuery } from '../search/evaluation/explain.ts';
import { UsageError } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { makeSearch, readSite } from './search/search-site.ts';

const help = `npm run search:why -- "query" [options]

  --locale fr       ask in this locale (default: the reference locale)
  --content FOLDER  content folder (default: CONTENT_DIR, content)

Each word of the query: what it is, which stems it may stand for and how surely, and its groups of everyday words.
Each result: its score, by what it was multiplied, and what the page has of each word.
`;

await runMain(async () => {
  const { values, positionals } = parseOptions(
    { allowPositionals: true, options: { locale: { type: 'string' }, content: { type: 'string' } } },
    help,
  );
  const query = positionals.join(' ');
  if (query === '') throw new UsageError('What is asked for? Give a query: npm run search:why -- "lost password" --locale fr');
  const site = await readSite(values.content);
  const { built, groupNames } = makeSearch(site);
  const locale = values.locale ?? site.reference;
  const table = built.tables.get(locale);
  if (table === undefined)
    throw new UsageError(`\`${locale}\` has nothing to search in. Locales: ${[...built.tables.keys()].join(', ')}.`);
  const groupName = (group: number): string => groupNames[group] ?? String(group);
  const lines = explainQuery(query, { table, english: built.english.get(locale), groupName });
  process.stdout.write(`${lines.join('\n')}\n`);
  return 0;
});
