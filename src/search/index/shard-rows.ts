// Rows of a large site in files of some kilobytes: a query needs few of them.
import { shardFile, type ShardedText } from '../query/sharded-rows.ts';
import { encodeSparse, type SparseText } from '../query/sparse.ts';

type Rows = readonly (readonly { column: number; level: number }[])[];

/** Fewer entries than this stay in the table: one file is asked for sooner than two. */
const leastEntries = 120_000;
/** Entries of one file, roughly. */
const entriesPerShard = 5000;

export interface Shard {
  /** Name of the file inside a locale's folder. */
  file: string;
  text: SparseText;
}

/** `rows` as they stand in the table, and the files of those that do not. `name` begins the names of the files. */
export function shardRows(name: string, rows: Rows, least = leastEntries): { text: SparseText | ShardedText; shards: Shard[] } {
  const entries = rows.reduce((sum, row) => sum + row.length, 0);
  if (entries < least) return { text: encodeSparse(rows), shards: [] };
  const size = Math.max(1, Math.ceil(rows.length / Math.ceil(entries / entriesPerShard)));
  const shards = Array.from({ length: Math.ceil(rows.length / size) }, (_, shard) => ({
    file: shardFile(name, shard),
    text: encodeSparse(rows.slice(shard * size, (shard + 1) * size)),
  }));
  return { text: { lengths: rows.map(({ length }) => (length === 0 ? '' : length.toString(36))).join(' '), size }, shards };
}
