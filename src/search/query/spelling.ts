// Nearest words of a vocabulary: slips of the finger, and words that merely look alike.
import { isNumber } from './words.ts';

/** Longer words are data, and no slips of each other. */
const longest = 64;
// Three rows for all comparisons: a vocabulary is compared with every letter that somebody types.
const rows: [Uint16Array, Uint16Array, Uint16Array] = [
  new Uint16Array(longest),
  new Uint16Array(longest),
  new Uint16Array(longest),
];

/** Damerau–Levenshtein distance (optimal string alignment), or `limit + 1` as soon as it must be larger. */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  if (b.length >= longest || a.length >= longest) return a === b ? 0 : limit + 1;
  let [before, previous, current] = rows;
  for (let j = 0; j <= b.length; j++) previous[j] = j;
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

/** How many slips a word of this length may hold before it is another word. Short words are never guessed at. */
export const slipsAllowed = (length: number): number => (length < shortest ? 0 : length < 9 ? 1 : length < 14 ? 2 : 3);

const shortest = 5;

// Words that turn a sentence into its opposite. One letter parts them from words that do not.
const negations: Readonly<Record<string, string>> = {
  en: 'never nobody nothing neither cannot without',
  fr: 'aucun aucune jamais personne rien sans',
  sv: 'aldrig ingen inget inga inte utan',
  pt: 'nenhum nenhuma ninguem nunca jamais nada sem',
  it: 'nessun nessuno nessuna niente nulla senza',
  es: 'ninguno ninguna ningun nadie nunca jamas nada',
  de: 'keine keiner keinen keinem keines nicht nichts niemals niemand ohne',
  nl: 'geen niet niets nooit niemand zonder',
  da: 'aldrig ingen intet ikke uden',
  nb: 'aldri ingen intet ikke uten',
  pl: 'zaden zadna nigdy nikt nic bez',
};

/** True for a folded word that denies. */
export const isNegation = (word: string, lang: string): boolean =>
  (negations[lang.split('-')[0] ?? ''] ?? '').split(' ').includes(word);

export interface Candidate {
  index: number;
  distance: number;
}

/**
 * Words of the vocabulary within the allowed slips of `word`, nearest first, then those that `weightOf` puts higher.
 * A letter left out at the end or of a double one is likelier than any other slip. They begin with the same letter, or
 * with the first two changed about: most slips are inside a word, and a beginning that comes or goes says the opposite.
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
    if (other.length < shortest || Math.abs(other.length - word.length) > limit) return;
    if (other[0] !== word[0] && (other[0] !== word[1] || other[1] !== word[0])) return;
    if (isNumber(other)) return;
    const distance = editDistance(word, other, limit);
    if (distance <= limit) found.push({ index, distance });
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

/** The three-letter pieces of a word, the spaces around it included, as numbers. */
function trigrams(word: string): number[] {
  const codes: number[] = [];
  let [first, second] = [space, word.charCodeAt(0)];
  for (let i = 1; i <= word.length; i++) {
    const third = i < word.length ? word.charCodeAt(i) : space;
    codes.push((first * 65_536 + second) * 65_536 + third);
    [first, second] = [second, third];
  }
  return codes;
}
const space = 32;

/** Words that share most of their three-letter pieces with `word` (Dice of at least `least`), best first. */
export function similarWords(
  word: string,
  words: readonly string[],
  least = 0.45,
  count = 4,
): { index: number; similarity: number }[] {
  if (word.length < 5) return [];
  const own = new Set(trigrams(word));
  const found: { index: number; similarity: number }[] = [];
  words.forEach((other, index) => {
    if (other.length < 4 || other.length > word.length * 1.8 || word.length > other.length * 1.8) return;
    let shared = 0;
    for (const trigram of trigrams(other)) if (own.has(trigram)) shared++;
    const similarity = (2 * shared) / (own.size + other.length);
    if (similarity >= least) found.push({ index, similarity });
  });
  return found.sort((a, b) => b.similarity - a.similarity || a.index - b.index).slice(0, count);
}
