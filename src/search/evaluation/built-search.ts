// The search of a site in Node: the tables that the browser would fetch.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { englishFile, readEnglish, type EnglishTable } from '../query/table/english-table.ts';
import { needsEnglish, search, type SearchOptions } from '../query/search.ts';
import type { LocaleTables } from '../index/build-tables.ts';
import type { Shard } from '../index/shard-rows.ts';
import { fillPageFacts } from '../query/table/page-facts.ts';
import { fillShard } from '../query/table/sharded-rows.ts';
import { readTable } from '../query/table/read-table.ts';
import { tableFile } from '../query/table/table-text.ts';
import type { SearchTable, WordTable } from '../query/table/table.ts';
import type { EvaluationQuery } from './evaluate.ts';

export interface BuiltSearch {
  tables: Map<string, SearchTable>;
  /** What readers of each locale need of the reference locale; none for the reference itself. */
  english: Map<string, EnglishTable>;
  /** Bytes of each locale's files, compressed as a web server would. */
  bytes: Map<string, { table: number; english: number }>;
}

/** Tables of the locales that a built site has. The ids of their pages stand in Pagefind’s texts alone. */
export function readBuilt(outDir: string, locales: readonly string[]): BuiltSearch {
  const built = readSearch(locales, (locale) => {
    const folder = join(outDir, 'search', locale);
    const shards = existsSync(folder) ? readdirSync(folder).filter((name) => /-\d+\.json$/.test(name)) : [];
    return {
      table: readFile(join(folder, tableFile)),
      english: readFile(join(folder, englishFile)),
      shards: shards
        .filter((file) => !isPageFacts(file))
        .map((file) => ({ file, text: JSON.parse(readFileSync(join(folder, file), 'utf8')) })),
    };
  });
  for (const [locale, table] of built.tables) {
    const folder = join(outDir, 'search', locale);
    for (const file of readdirSync(folder).filter(isPageFacts))
      fillPageFacts(table, Number(/\d+/.exec(file)?.[0]), JSON.parse(readFileSync(join(folder, file), 'utf8')));
  }
  for (const { pages } of [...built.tables.values(), ...built.english.values()])
    for (const page of pages) if (page.url !== '') page.id = idIn(join(outDir, 'pagefind', page.fragment));
  return built;
}

function idIn(fragment: string): string {
  const text = gunzipSync(readFileSync(fragment)).toString('utf8');
  const { meta }: { meta: Record<string, string> } = JSON.parse(text.slice(text.indexOf('{')));
  return meta['exl-id'] ?? '';
}

/** The same of tables that were just made. */
export const readMade = (made: ReadonlyMap<string, LocaleTables>): BuiltSearch =>
  readSearch([...made.keys()], (locale) => {
    const { table, english, shards = [] } = made.get(locale) ?? {};
    return { table: table && JSON.stringify(table), english: english && JSON.stringify(english), shards };
  });

function readSearch(
  locales: readonly string[],
  textsOf: (locale: string) => { table: string | undefined; english: string | undefined; shards: readonly Shard[] },
): BuiltSearch {
  const built: BuiltSearch = { tables: new Map(), english: new Map(), bytes: new Map() };
  for (const locale of locales) {
    const { table, english, shards } = textsOf(locale);
    if (table === undefined) continue;
    const read = readTable(JSON.parse(table));
    const beside = english === undefined ? undefined : readEnglish(JSON.parse(english), read);
    for (const shard of shards) fillBy(shard, read, beside);
    built.tables.set(locale, read);
    if (beside !== undefined) built.english.set(locale, beside);
    built.bytes.set(locale, { table: compressed(table), english: english === undefined ? 0 : compressed(english) });
  }
  return built;
}

/** All rows are read: what a query needs is the browser’s matter. */
function fillBy({ file, text }: Shard, own: WordTable, english: WordTable | undefined): void {
  const [, prefix, name, shard] = /^(english-)?(postings|groups|messages)-(\d+)\.json$/.exec(file) ?? [];
  const table = prefix === undefined ? own : english;
  if (table !== undefined && (name === 'postings' || name === 'groups' || name === 'messages'))
    fillShard(table[name], Number(shard), text);
}

const isPageFacts = (file: string): boolean => /^pages-\d+\.json$/.test(file);
const readFile = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;

/** A search that lacks something. */
export interface Variant {
  options?: SearchOptions;
  /** Tables without a part of theirs. */
  table?: <Table extends WordTable>(table: Table) => Table;
  query?: (query: string) => string;
  hasEnglish?: boolean;
}

/** What the site's search box would list. */
export function askLayer({ tables, english }: BuiltSearch, variant: Variant = {}): (query: EvaluationQuery) => string[] {
  const {
    options = {},
    table: change = <Table extends WordTable>(table: Table) => table,
    query: rewrite = (query) => query,
    hasEnglish = true,
  } = variant;
  const changed = new Map([...tables].map(([locale, table]) => [locale, change(table)]));
  const changedEnglish = new Map(hasEnglish ? [...english].map(([locale, table]) => [locale, change(table)]) : []);
  return ({ locale, query }) => {
    const table = changed.get(locale);
    if (table === undefined) return [];
    const other = needsEnglish(query, table) ? changedEnglish.get(locale) : undefined;
    return search(rewrite(query), table, other, options).results.map(({ page }) => page.id);
  };
}
