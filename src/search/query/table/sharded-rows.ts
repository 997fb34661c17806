// Rows of a sparse matrix that is too large to be sent whole come in files of their own, which a query asks for.
import { decodeSparse, startsOf, type Sparse, type SparseText } from './sparse.ts';

/** What a table holds of such a matrix: how long each row is, and how many entries a file holds at most. A longer row has its own. */
export interface ShardedText {
  lengths: string;
  entries: number;
}

/** The first row of each file, from where each row starts. Both sides cut by this, so no list of files is sent. */
export function firstRows(starts: Int32Array, entries: number): Int32Array {
  const firsts: number[] = [];
  for (let row = 0; row + 1 < starts.length; row++) {
    const from = starts[firsts.at(-1) ?? -1];
    const isFull = from !== undefined && (starts[row] ?? 0) > from && (starts[row + 1] ?? 0) - from > entries;
    if (from === undefined || isFull) firsts.push(row);
  }
  return Int32Array.from(firsts);
}

/** Rows as they are sent, or the empty places for those that come when they are asked for. */
export function readRows(text: SparseText | ShardedText): Sparse {
  if (!('lengths' in text)) return decodeSparse(text);
  const lengths = text.lengths === '' ? [] : text.lengths.split(' ').map((length) => Number.parseInt(length, 36) || 0);
  const starts = startsOf(lengths);
  const size = starts.at(-1) ?? 0;
  const shards = { firsts: firstRows(starts, text.entries), here: new Set<number>() };
  return { starts, columns: new Int32Array(size), levels: new Uint8Array(size), shards };
}

/** Name of the file inside a locale's folder that holds some rows of a matrix. */
export const shardFile = (name: string, shard: number): string => `${name}-${shard}.json`;

/** The files that hold some rows and are not here yet. Empty rows need none. */
export function missingShards({ starts, shards }: Sparse, rows: Iterable<number>): number[] {
  if (shards === undefined) return [];
  const filled = [...rows].filter((row) => (starts[row + 1] ?? 0) > (starts[row] ?? 0));
  const wanted = new Set(filled.map((row) => shardOf(shards.firsts, row)));
  return [...wanted].filter((shard) => !shards.here.has(shard)).sort((a, b) => a - b);
}

/** The last file that begins at the row or before it. */
function shardOf(firsts: Int32Array, row: number): number {
  let low = 0;
  let high = firsts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((firsts[middle] ?? 0) <= row) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Puts the rows of a file into their places. Throws where it belongs to another table. */
export function fillShard(rows: Sparse, shard: number, text: SparseText): void {
  if (rows.shards === undefined) return;
  const { starts, columns, levels } = decodeSparse(text);
  const { firsts, here } = rows.shards;
  const from = rows.starts[firsts[shard] ?? -1] ?? 0;
  const end = rows.starts[firsts[shard + 1] ?? rows.starts.length - 1] ?? from;
  const length = starts.at(-1) ?? 0;
  if (length !== end - from) throw new Error('The rows belong to another table.');
  rows.columns.set(columns.subarray(0, length), from);
  rows.levels.set(levels.subarray(0, length), from);
  here.add(shard);
}
