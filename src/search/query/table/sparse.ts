// Sparse matrices as text. The search tables are lists of "row: (column, level)…", with columns rising; as two streams
// of plain characters they compress well and are read back in a millisecond.

/** Rows of columns; row `r` stands at `starts[r]` up to `starts[r + 1]`. */
export interface Rows {
  starts: Int32Array;
  columns: Int32Array;
}

/** Lists of numbers as rows. */
export const packRows = (lists: readonly (readonly number[])[]): Rows => ({
  starts: startsOf(lists.map(({ length }) => length)),
  columns: Int32Array.from(lists.flat()),
});

/** Where each row starts, from how long each is; the end of the last follows. */
export function startsOf(lengths: readonly number[]): Int32Array {
  const starts = new Int32Array(lengths.length + 1);
  lengths.forEach((length, row) => (starts[row + 1] = (starts[row] ?? 0) + length));
  return starts;
}

/** Rows of (column, value). Values are levels, 1 to 15. */
export interface Sparse extends Rows {
  levels: Uint8Array;
  /** Where rows come in files of their own: the first row of each file, and which files are here. Other rows look empty. */
  shards?: { firsts: Int32Array; here: Set<number> };
}

/** `levels` is empty where every level is the highest. */
export interface SparseText {
  columns: string;
  levels: string;
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

/** Calls `visit` with the columns and levels of a row; an unknown row has none. */
export function forRow(rows: Sparse, row: number, visit: (column: number, level: number) => void): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let i = rows.starts[row] ?? end; i < end; i++) visit(rows.columns[i] ?? 0, rows.levels[i] ?? 0);
}
