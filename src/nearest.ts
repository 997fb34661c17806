// “Did you mean …”: the nearest of a closed set of names.

// Three rows for all comparisons: the search compares a vocabulary with every letter that somebody types.
let rows: [Uint16Array, Uint16Array, Uint16Array] = makeRows(64);

function makeRows(length: number): [Uint16Array, Uint16Array, Uint16Array] {
  return [new Uint16Array(length), new Uint16Array(length), new Uint16Array(length)];
}

/**
 * How many edits lead from one word to the other, at most `limit + 1`: a letter more, fewer or other, or two neighbours
 * changed about (Damerau–Levenshtein, optimal string alignment).
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  // Paths often begin and end alike; only what lies between them costs time.
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  const [height, width] = [a.length - start - end, b.length - start - end];
  if (rows[0].length <= width) rows = makeRows(width + 1);
  let [before, previous, current] = rows;
  for (let column = 0; column <= width; column += 1) previous[column] = column;
  for (let row = 1; row <= height; row += 1) {
    current.fill(limit + 1, 0, width + 1);
    // Farther from the diagonal no way stays within the limit.
    const from = Math.max(1, row - limit);
    let best = from === 1 ? row : limit + 1;
    current[from - 1] = best;
    for (let column = from; column <= Math.min(width, row + limit); column += 1) {
      const [i, j] = [start + row - 1, start + column - 1];
      const cost = a[i] === b[j] ? 0 : 1;
      let value = Math.min((previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (previous[column - 1] ?? 0) + cost);
      if (row > 1 && column > 1 && a[i] === b[j - 1] && a[i - 1] === b[j]) value = Math.min(value, (before[column - 2] ?? 0) + 1);
      current[column] = value;
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return Math.min(previous[width] ?? 0, limit + 1);
}

/**
 * The name nearest to `word`, or undefined where none is near enough (a third of its letters, one to six edits).
 * Of equally near names the first wins.
 */
export function findNearest(word: string, names: Iterable<string>): string | undefined {
  const wanted = word.toLowerCase();
  // any two letters are one edit away from others
  if (wanted.length < 3) return undefined;
  // beyond six edits nobody means the other name, and the comparison of long paths stays cheap
  let limit = Math.min(6, Math.max(1, Math.floor((wanted.length + 1) / 3)));
  let nearest: string | undefined;
  for (const name of names) {
    const distance = editDistance(wanted, name.toLowerCase(), limit);
    if (distance > limit) continue;
    nearest = name;
    limit = distance - 1;
    if (limit < 0) break;
  }
  return nearest;
}

/** Half a second's work. */
const mostComparisons = 500_000;

export type FindNearest = (word: string, names: readonly string[]) => string | undefined;

/**
 * `findNearest` for the many wrong names of one document: it finds nothing any more once it has compared with half a
 * million names. Nobody needs a guess for the thousandth dead link.
 */
export function createFinder(nearest: FindNearest = findNearest): FindNearest {
  let left = mostComparisons;
  return (word, names) => {
    left -= names.length;
    return left < 0 ? undefined : nearest(word, names);
  };
}

/** ` Did you mean …?` with a space before it, or nothing. */
export function didYouMean<Names extends Iterable<string>>(
  word: string,
  names: Names,
  find: (word: string, names: Names) => string | undefined = findNearest,
): string {
  const nearest = find(word, names);
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}
