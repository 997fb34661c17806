// “Did you mean …”: the nearest of a closed set of names.

/** How many single-character edits lead from one word to the other (Levenshtein), at most `limit + 1`. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let best = row;
    for (let column = 1; column <= b.length; column += 1) {
      const cost = a[row - 1] === b[column - 1] ? 0 : 1;
      const value = Math.min(
        (previous[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (previous[column - 1] ?? 0) + cost,
      );
      current.push(value);
      best = Math.min(best, value);
    }
    if (best > limit) return limit + 1;
    previous = current;
  }
  return previous[b.length] ?? limit + 1;
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

/** ` Did you mean …?` with a space before it, or nothing. */
export function didYouMean(word: string, names: Iterable<string>): string {
  const nearest = findNearest(word, names);
  return nearest === undefined ? '' : ` Did you mean \`${nearest}\`?`;
}
