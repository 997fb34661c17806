// The search of a site in Node: the tables that the browser would fetch.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { englishFile, readEnglish } from '../query/english-table.ts';
import { needsEnglish, search, type SearchOptions } from '../query/search.ts';
import type { LocaleTables } from '../index/build-tables.ts';
import { readTable, tableFile, type SearchTable } from '../query/table.ts';
import type { EvaluationQuery } from './evaluate.ts';

export interface BuiltSearch {
  tables: Map<string, SearchTable>;
  /** What readers of each locale need of the reference locale; none for the reference itself. */
  english: Map<string, SearchTable>;
  /** Bytes of each locale's files, compressed as a web server would. */
  bytes: Map<string, { table: number; english: number }>;
}

/** Tables of the locales that a built site has. */
export const readBuilt = (outDir: string, locales: readonly string[]): BuiltSearch =>
  readSearch(locales, (locale) => {
    const folder = join(outDir, 'search', locale);
    return { table: readFile(join(folder, tableFile)), english: readFile(join(folder, englishFile)) };
  });

/** The same of tables that were just made. */
export const readMade = (made: ReadonlyMap<string, LocaleTables>): BuiltSearch =>
  readSearch([...made.keys()], (locale) => {
    const { table, english } = made.get(locale) ?? {};
    return { table: table && JSON.stringify(table), english: english && JSON.stringify(english) };
  });

function readSearch(
  locales: readonly string[],
  textsOf: (locale: string) => { table: string | undefined; english: string | undefined },
): BuiltSearch {
  const built: BuiltSearch = { tables: new Map(), english: new Map(), bytes: new Map() };
  for (const locale of locales) {
    const { table, english } = textsOf(locale);
    if (table === undefined) continue;
    const read = readTable(JSON.parse(table));
    built.tables.set(locale, read);
    if (english !== undefined) built.english.set(locale, readEnglish(JSON.parse(english), read));
    built.bytes.set(locale, { table: compressed(table), english: english === undefined ? 0 : compressed(english) });
  }
  return built;
}

const readFile = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
const compressed = (text: string): number => gzipSync(text, { level: 9 }).length;

/** A search that lacks something. */
export interface Variant {
  options?: SearchOptions;
  /** Tables without a part of theirs. */
  table?: (table: SearchTable) => SearchTable;
  query?: (query: string) => string;
  hasEnglish?: boolean;
}

/** What the site's search box would list. */
export function askLayer({ tables, english }: BuiltSearch, variant: Variant = {}): (query: EvaluationQuery) => string[] {
  const { options = {}, table: change = (table) => table, query: rewrite = (query) => query, hasEnglish = true } = variant;
  const changed = new Map([...tables].map(([locale, table]) => [locale, change(table)]));
  const changedEnglish = new Map(hasEnglish ? [...english].map(([locale, table]) => [locale, change(table)]) : []);
  return ({ locale, query }) => {
    const table = changed.get(locale);
    if (table === undefined) return [];
    const other = needsEnglish(query, table) ? changedEnglish.get(locale) : undefined;
    return search(rewrite(query), table, other, options).results.map(({ page }) => page.id);
  };
}
