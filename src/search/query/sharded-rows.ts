// Rows of a sparse matrix that is too large to be sent whole come in files of their own, which a query asks for.
import { decodeSparse, type Sparse, type SparseText } from './sparse.ts';

/** Of rows that come in files of their own, how long each is, and how many stand in one file. */
export interface ShardedText {
  lengths: string;
  size: number;
}

/** Rows as they are sent, or the empty places for those that come when they are asked for. */
export function readRows(text: SparseText | ShardedText): Sparse {
  if (!('lengths' in text)) return decodeSparse(text);
  const lengths = text.lengths === '' ? [] : text.lengths.split(' ').map((length) => Number.parseInt(length, 36) || 0);
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, row) => (starts[row + 1] = (starts[row] ?? 0) + length));
  const size = starts.at(-1) ?? 0;
  return { starts, columns: new Int32Array(size), levels: new Uint8Array(size), shards: { size: text.size, here: new Set() } };
}

/** Name of the file inside a locale's folder that holds some rows of a matrix. */
export const shardFile = (name: string, shard: number): string => `${name}-${shard}.json`;

/** The files that hold some rows and are not here yet. */
export function missingShards({ shards }: Sparse, rows: Iterable<number>): number[] {
  if (shards === undefined) return [];
  const wanted = new Set([...rows].map((row) => Math.floor(row / shards.size)));
  return [...wanted].filter((shard) => !shards.here.has(shard)).sort((a, b) => a - b);
}

/** Puts the rows of a file into their places. Throws where it belongs to another table. */
export function fillShard(rows: Sparse, shard: number, text: SparseText): void {
  if (rows.shards === undefined) return;
  const { starts, columns, levels } = decodeSparse(text);
  const first = shard * rows.shards.size;
  const from = rows.starts[first] ?? 0;
  const end = rows.starts[Math.min(first + rows.shards.size, rows.starts.length - 1)] ?? from;
  const length = starts.at(-1) ?? 0;
  if (length !== end - from) throw new Error('The rows belong to another table.');
  rows.columns.set(columns.subarray(0, length), from);
  rows.levels.set(levels.subarray(0, length), from);
  rows.shards.here.add(shard);
}
