// Rows of a large site in files of some kilobytes: a query needs few of them.
import { firstRows, shardFile, type ShardedText } from '../query/table/sharded-rows.ts';
import { encodeSparse, startsOf, type SparseText } from '../query/table/sparse.ts';

type Rows = readonly (readonly { column: number; level: number }[])[];

/** Fewer entries than this stay in the table: one file is asked for sooner than two. */
const leastEntries = 120_000;
/** Entries of one file at most, some 1.5 kilobytes; a longer row stands alone. Larger files bring rows that nobody asked for. */
const entriesPerShard = 3000;

export interface Shard {
  /** Name of the file inside a locale's folder. */
  file: string;
  text: SparseText;
}

/** `rows` as they stand in the table, and the files of those that do not. `name` begins the names of the files. */
export function shardRows(name: string, rows: Rows, least = leastEntries): { text: SparseText | ShardedText; shards: Shard[] } {
  const lengths = rows.map(({ length }) => length);
  const starts = startsOf(lengths);
  if ((starts.at(-1) ?? 0) < least) return { text: encodeSparse(rows), shards: [] };
  const firsts = firstRows(starts, entriesPerShard);
  const shards = Array.from(firsts, (first, shard) => ({
    file: shardFile(name, shard),
    text: encodeSparse(rows.slice(first, firsts[shard + 1])),
  }));
  const written = lengths.map((length) => (length === 0 ? '' : length.toString(36))).join(' ');
  return { text: { lengths: written, entries: entriesPerShard }, shards };
}
