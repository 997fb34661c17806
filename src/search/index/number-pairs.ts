// The pairs of stems of two languages that stand in one piece of parallel text, numbered.

/** The stems of a piece in both languages, each once. */
export type Piece = readonly [Int32Array, Int32Array];

export interface Pairs {
  /** The number of the pair at each place of each piece: for each stem of the second language, all of the first. */
  cells: Int32Array;
  /** The stems of each pair. */
  left: Int32Array;
  right: Int32Array;
}

/**
 * Numbers the pairs of stems that stand in one piece; stems are below `firstCount` and `secondCount`. It goes from stem
 * to stem of the first language, so that one mark per stem of the second tells whether a pair is known: no table of
 * millions of pairs has to be searched.
 */
export function numberPairs(pieces: readonly Piece[], firstCount: number, secondCount: number): Pairs {
  const starts = new Int32Array(pieces.length);
  let size = 0;
  pieces.forEach(([a, b], i) => {
    starts[i] = size;
    size += a.length * b.length;
  });
  const { offsets, piece, place } = placesOf(pieces, firstCount);
  const cells = new Int32Array(size);
  /** The last pair of each stem of the second language; older than `known` where it is another stem's. */
  const pairOf = new Int32Array(secondCount).fill(-1);
  const left = new Int32Array(size);
  const right = new Int32Array(size);
  let count = 0;
  for (let x = 0; x < firstCount; x++) {
    const known = count;
    for (let k = offsets[x] as number; k < (offsets[x + 1] as number); k++) {
      const i = piece[k] as number;
      const [a, b] = pieces[i] as Piece;
      for (let n = 0, at = (starts[i] as number) + (place[k] as number); n < b.length; n++, at += a.length) {
        const y = b[n] as number;
        let pair = pairOf[y] as number;
        if (pair < known) {
          pair = count++;
          pairOf[y] = pair;
          left[pair] = x;
          right[pair] = y;
        }
        cells[at] = pair;
      }
    }
  }
  return { cells, left: left.slice(0, count), right: right.slice(0, count) };
}

/** Where each stem of the first language stands: its pieces, and its place in each; those of stem x from `offsets[x]` to `offsets[x + 1]`. */
function placesOf(pieces: readonly Piece[], firstCount: number): { offsets: Int32Array; piece: Int32Array; place: Int32Array } {
  const offsets = new Int32Array(firstCount + 1);
  for (const [a] of pieces) for (const x of a) (offsets[x + 1] as number)++;
  for (let x = 0; x < firstCount; x++) (offsets[x + 1] as number) += offsets[x] as number;
  const next = offsets.slice();
  const piece = new Int32Array(offsets[firstCount] as number);
  const place = new Int32Array(piece.length);
  pieces.forEach(([a], i) => {
    a.forEach((x, at) => {
      const k = (next[x] as number)++;
      piece[k] = i;
      place[k] = at;
    });
  });
  return { offsets, piece, place };
}
