// Which rows a query needs of tables that are too large to be sent whole.
import type { Reading } from './read-word.ts';
import { hashRuns } from './messages.ts';
import { readQuery } from './read-query.ts';
import { fillShard, missingShards, shardFile } from './table/sharded-rows.ts';
import type { Sparse, SparseText } from './table/sparse.ts';
import type { SearchTable, WordTable } from './table/table.ts';
import { translateReadings } from './translate.ts';

/** Reads a file of rows by its name. */
export type ReadShard = (file: string) => Promise<SparseText>;

/** Brings the rows that a query needs of the reader’s own table, all files at once. */
export const fillTable = (query: string, table: SearchTable, read: ReadShard): Promise<unknown> =>
  fill('', table, readQuery(query, table), query, read);

/** The same of English beside it. Pages that exist in English alone are found through what the words mean there. */
export const fillEnglish = (query: string, table: SearchTable, english: WordTable, read: ReadShard): Promise<unknown> =>
  fill(
    englishPrefix,
    english,
    [...readQuery(query, english), ...(table.foreign > 0 ? translateReadings(readQuery(query, table), table) : [])],
    query,
    read,
  );

/** Begins the names of the files that hold rows of English beside a table. */
const englishPrefix = 'english-';

function fill(prefix: string, table: WordTable, readings: readonly Reading[], query: string, read: ReadShard): Promise<unknown> {
  const wanted: [string, Sparse, Iterable<number>][] = [
    ['postings', table.postings, readings.flatMap(({ stems }) => [...stems.keys()])],
    ['groups', table.groups, readings.flatMap(({ groups }) => [...groups])],
    ['messages', table.messages, hashRuns(query)],
  ];
  return Promise.all(
    wanted.flatMap(([name, rows, needed]) =>
      missingShards(rows, needed).map(async (shard) => fillShard(rows, shard, await read(shardFile(`${prefix}${name}`, shard)))),
    ),
  );
}
