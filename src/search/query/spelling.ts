// Nearest words of a vocabulary: slips of the finger, and words that merely look alike.

/** Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` as soon as it must be larger. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 1;
  let before = new Uint16Array(width);
  let previous = Uint16Array.from({ length: width }, (_, i) => i);
  let current = new Uint16Array(width);
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let best = i;
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let value = Math.min((previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) value = Math.min(value, (before[j - 2] ?? 0) + 1);
      current[j] = value;
      if (value < best) best = value;
    }
    if (best > limit) return limit + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length] ?? limit + 1;
}

/** How many slips a word of this length may hold before it is another word. */
export const slipsAllowed = (length: number): number => (length < 4 ? 0 : length < 9 ? 1 : length < 14 ? 2 : 3);

export interface Candidate {
  index: number;
  distance: number;
}

/**
 * Words of the vocabulary within the allowed slips of `word`, nearest first, then those that `weightOf` puts higher.
 * A letter left out at the end or of a double one is likelier than any other slip. A different first letter counts half a slip more: most slips are inside a word.
 */
export function nearestWords(
  word: string,
  words: readonly string[],
  weightOf: (index: number) => number,
  count = 3,
): Candidate[] {
  const limit = slipsAllowed(word.length);
  if (limit === 0) return [];
  const found: Candidate[] = [];
  words.forEach((other, index) => {
    if (Math.abs(other.length - word.length) > limit || /^\d/.test(other)) return;
    // Two words without a common letter in their first two are not slips of each other.
    if (other[0] !== word[0] && other[1] !== word[1] && other[0] !== word[1] && other[1] !== word[0]) return;
    const distance = editDistance(word, other, limit);
    if (distance <= limit) found.push({ index, distance: distance + (other[0] === word[0] ? 0 : 0.5) });
  });
  const likely = new Set(found.filter(({ index }) => isLeftOut(word, words[index] ?? '')).map(({ index }) => index));
  return found
    .sort(
      (a, b) =>
        a.distance - b.distance ||
        Number(likely.has(b.index)) - Number(likely.has(a.index)) ||
        weightOf(b.index) - weightOf(a.index) ||
        a.index - b.index,
    )
    .slice(0, count);
}

/** True where `other` goes on where `word` ends, or doubles a letter of it. */
const isLeftOut = (word: string, other: string): boolean =>
  other.length > word.length && (other.startsWith(word) || once(other) === once(word));
const once = (word: string): string => word.replace(/(.)\1+/gu, '$1');

const trigrams = (word: string): Set<string> => {
  const padded = ` ${word} `;
  const out = new Set<string>();
  for (let i = 0; i + 3 <= padded.length; i++) out.add(padded.slice(i, i + 3));
  return out;
};

/** Words that share most of their three-letter pieces with `word` (Dice of at least `least`), best first. */
export function similarWords(
  word: string,
  words: readonly string[],
  least = 0.45,
  count = 4,
): { index: number; similarity: number }[] {
  if (word.length < 5) return [];
  const own = trigrams(word);
  const found: { index: number; similarity: number }[] = [];
  words.forEach((other, index) => {
    if (other.length < 4 || other.length > word.length * 1.8 || word.length > other.length * 1.8) return;
    let shared = 0;
    const padded = ` ${other} `;
    for (let i = 0; i + 3 <= padded.length; i++) if (own.has(padded.slice(i, i + 3))) shared++;
    const similarity = (2 * shared) / (own.size + padded.length - 2);
    if (similarity >= least) found.push({ index, similarity });
  });
  return found.sort((a, b) => b.similarity - a.similarity || a.index - b.index).slice(0, count);
}
