// What queries cost a browser that has nothing yet: bytes and files, by running the query layer over the tables as files.
import { gzipSync } from 'node:zlib';
import type { LocaleTables } from '../../search/index/build-tables.ts';
import { shardPages } from '../../search/index/shard-pages.ts';
import { readEnglish, type EnglishText } from '../../search/query/table/english-table.ts';
import { fillPages } from '../../search/query/table/page-facts.ts';
import { fillEnglish, fillTable } from '../../search/query/rows-needed.ts';
import { needsEnglish, search } from '../../search/query/search.ts';
import { readTable } from '../../search/query/table/read-table.ts';
import type { TableText } from '../../search/query/table/table-text.ts';
import { named } from './write-search.ts';

export interface QueryCost {
  /** Kibibytes of a first query, compressed, without the code and the texts of the results. */
  kibibytes: number;
  /** Files of it. */
  files: number;
  /** Kibibytes of the same query where the tables are here already. */
  later: number;
  /** Milliseconds of the processor that the search itself takes in Node, however busy the machine is. */
  milliseconds: number;
}

const size = (value: unknown): number => gzipSync(JSON.stringify(value), { level: 9 }).length / 1024;

/** The costs of queries, each asked by a browser that has nothing. */
export async function measureQueries(
  { table: made, english: beside, shards }: LocaleTables,
  queries: readonly string[],
): Promise<QueryCost[]> {
  const { texts, files } = shardPages(named(made, made.locale));
  const english: EnglishText | undefined = beside && { ...beside, foreign: named(beside.foreign, beside.locale) };
  const whole = { table: size(texts), english: english === undefined ? 0 : size(english) };
  const parts = new Map<string, unknown>([
    ...shards.map(({ file, text }) => [file, text] as const),
    ...files.map(({ file, facts }) => [file, facts] as const),
  ]);
  const costs: QueryCost[] = [];
  for (const query of queries) costs.push(await measureQuery(query, texts, english, whole, parts));
  return costs;
}

async function measureQuery(
  query: string,
  texts: TableText,
  englishText: EnglishText | undefined,
  whole: { table: number; english: number },
  parts: ReadonlyMap<string, unknown>,
): Promise<QueryCost> {
  const table = readTable(texts);
  const asked: string[] = [];
  const read = async <T>(file: string): Promise<T> => {
    asked.push(file);
    if (!parts.has(file)) throw new Error(`There is no ${file}.`);
    return parts.get(file) as T;
  };
  await fillTable(query, table, read);
  const english = englishText && needsEnglish(query, table) ? readEnglish(englishText, table) : undefined;
  if (english !== undefined) await fillEnglish(query, table, english, read);
  const before = process.threadCpuUsage();
  const { results } = search(query, table, english);
  const { user, system } = process.threadCpuUsage(before);
  const milliseconds = (user + system) / 1000;
  await fillPages(
    results.map(({ page }) => page),
    table,
    read,
  );
  const later = asked.reduce((sum, file) => sum + size(parts.get(file)), 0);
  return {
    kibibytes: whole.table + (english === undefined ? 0 : whole.english) + later,
    files: 1 + (english === undefined ? 0 : 1) + asked.length,
    later,
    milliseconds,
  };
}
