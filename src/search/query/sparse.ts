// Sparse matrices as text. The search tables are lists of "row: (column, level)…", with columns rising; as two streams
// of plain characters they compress well and are read back in a millisecond.

/** Rows of (column, value); row `r` stands at `starts[r]` up to `starts[r + 1]`. Values are levels, 1 to 15. */
export interface Sparse {
  starts: Int32Array;
  columns: Int32Array;
  levels: Uint8Array;
  /** Where rows come in files of their own: how many stand in one, and which are here. The others look empty. */
  shards?: { size: number; here: Set<number> };
}

/** `levels` is empty where every level is the highest. */
export interface SparseText {
  columns: string;
  levels: string;
}

/** Of rows that come in files of their own, how long each is, and how many stand in one file. */
export interface ShardedText {
  lengths: string;
  size: number;
}

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_';
/** Characters from here on say that another one follows. */
const more = 32;

/** The highest level. A level is a weight from 0 to 1 in fifteenths. */
export const highestLevel = 15;

/** Rows with rising columns as text. Levels are kept within 1 and `highestLevel`. */
export function encodeSparse(rows: readonly (readonly { column: number; level: number }[])[]): SparseText {
  const columns: string[] = [];
  const levels: string[] = [];
  for (const row of rows) {
    let previous = -1;
    for (const { column, level } of row) {
      let gap = column - previous;
      previous = column;
      while (gap >= more) {
        columns.push(alphabet[more + (gap % more)] ?? '');
        gap = Math.floor(gap / more);
      }
      columns.push(alphabet[gap] ?? '');
      levels.push(alphabet[Math.min(highestLevel, Math.max(1, Math.round(level)))] ?? '');
    }
    // A gap of nothing ends the row.
    columns.push('0');
  }
  const highest = alphabet[highestLevel];
  return { columns: columns.join(''), levels: levels.every((level) => level === highest) ? '' : levels.join('') };
}

const valueOf = new Uint8Array(128);
for (let i = 0; i < alphabet.length; i++) valueOf[alphabet.charCodeAt(i)] = i;

/** The inverse of `encodeSparse`. Text that was cut short gives the rows that are whole. */
export function decodeSparse({ columns: text, levels: levelText }: SparseText): Sparse {
  const starts: number[] = [0];
  const size = levelText.length || text.length;
  const columns = new Int32Array(size);
  const levels = new Uint8Array(size).fill(highestLevel);
  let count = 0;
  let previous = -1;
  let gap = 0;
  let scale = 1;
  for (let i = 0; i < text.length; i++) {
    const value = valueOf[text.charCodeAt(i) & 127] ?? 0;
    if (value >= more) {
      gap += (value - more) * scale;
      scale *= more;
      continue;
    }
    gap += value * scale;
    if (gap === 0) {
      starts.push(count);
      previous = -1;
    } else {
      previous += gap;
      columns[count] = previous;
      if (levelText !== '') levels[count] = valueOf[levelText.charCodeAt(count) & 127] ?? 0;
      count++;
    }
    gap = 0;
    scale = 1;
  }
  return { starts: Int32Array.from(starts), columns, levels };
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

/** Calls `visit` with the columns and levels of a row; an unknown row has none. */
export function forRow(rows: Sparse, row: number, visit: (column: number, level: number) => void): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let i = rows.starts[row] ?? end; i < end; i++) visit(rows.columns[i] ?? 0, rows.levels[i] ?? 0);
}

/** Sorted words as text: how many letters a word shares with the one before it (base 36), then the rest. */
export function encodeWords(sorted: readonly string[]): string {
  let previous = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === previous[shared]) shared++;
      previous = word;
      return `${shared.toString(36)}${word.slice(shared)}`;
    })
    .join('\n');
}

/** The inverse of `encodeWords`. */
export function decodeWords(text: string): string[] {
  if (text === '') return [];
  let previous = '';
  return text.split('\n').map((entry) => {
    previous = previous.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1);
    return previous;
  });
}
