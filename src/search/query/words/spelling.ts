// Nearest words of a vocabulary: slips of the finger, and words that merely look alike.
import { editDistance } from '../../../nearest.ts';
import { isNumber } from './split-words.ts';

/** How many slips a word of this length may hold before it is another word. Short words are never guessed at. */
const slipsAllowed = (length: number): number => (length < shortest ? 0 : length < 9 ? 1 : length < 14 ? 2 : 3);

const shortest = 5;

export interface Candidate {
  index: number;
  distance: number;
}

/**
 * Words of the vocabulary within the allowed slips of `word`, nearest first, then those that `weightOf` puts higher.
 * A letter left out at the end or of a double one is likelier than any other slip. They begin with the same letter, or
 * with the first two changed about: most slips are inside a word, and a beginning that comes or goes says the opposite.
 */
export function nearestWords(word: string, words: readonly string[], weightOf: (index: number) => number): Candidate[] {
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
  return found.sort(
    (a, b) =>
      a.distance - b.distance ||
      Number(likely.has(b.index)) - Number(likely.has(a.index)) ||
      weightOf(b.index) - weightOf(a.index) ||
      a.index - b.index,
  );
}

/** True where `other` goes on where `word` ends, or doubles a letter of it. */
const isLeftOut = (word: string, other: string): boolean =>
  other.length > word.length && (other.startsWith(word) || once(other) === once(word));
const once = (word: string): string => word.replace(/(.)\1+/gu, '$1');

/** Shorter words are a letter away from other words: `basta`, `basata`. */
const clearFrom = 7;
/** Words of so many letters have few neighbours, whatever letters differ. */
const lonelyFrom = 10;
/** So many letters behind the slip tell that the word does not merely end differently. */
const surelyBehind = 3;

/**
 * True where a finger slipped and no other word can be meant: two letters changed about, one struck twice, left out or
 * too many. Another letter in the place of one makes another word (`lunes`, `lines`) unless words are long, and a change
 * that reaches the end makes another form (`instalei`, `instale`), but for the last letter of a long word left out.
 */
export function isClearSlip(word: string, other: string): boolean {
  if (once(word) === once(other)) return true;
  const shortest = Math.min(word.length, other.length);
  let before = 0;
  while (before < shortest && word[before] === other[before]) before++;
  let behind = 0;
  while (behind < shortest - before && word[word.length - 1 - behind] === other[other.length - 1 - behind]) behind++;
  if (behind === 0) return other.length > lonelyFrom && other.slice(0, -1) === word;
  const [typed, meant] = [word.slice(before, word.length - behind), other.slice(before, other.length - behind)];
  if (typed.length === 2 && typed === [...meant].reverse().join('')) return true;
  if (typed.length + meant.length === 1) return other.length >= clearFrom;
  return other.length >= lonelyFrom && behind >= surelyBehind && typed.length <= 2 && meant.length <= 2;
}

/** So many bits tell the letters of a word apart; letters beyond them are not looked at. */
const letterBits = 5;
const space = 32;

/** Words that share most of their three-letter pieces with `word` (Dice of at least `least`), best first. */
export function similarWords(
  word: string,
  words: readonly string[],
  least = 0.45,
  count = 4,
): { index: number; similarity: number }[] {
  if (word.length < 5) return [];
  // The whole vocabulary is compared: three letters are one number, and nothing is made for a word of it. Letters that
  // `word` has not are 0.
  const padded = ` ${word} `;
  const letters = [...new Set(padded.split(''))].slice(0, (1 << letterBits) - 1);
  const numberOf = new Uint8Array(65_536);
  letters.forEach((letter, i) => (numberOf[letter.charCodeAt(0)] = i + 1));
  const pieces = new Set(Array.from({ length: word.length }, (_, i) => padded.slice(i, i + 3)));
  const isOwn = new Uint8Array(1 << (3 * letterBits));
  for (const piece of pieces)
    isOwn[piece.split('').reduce((sum, letter) => (sum << letterBits) | (numberOf[letter.charCodeAt(0)] ?? 0), 0)] = 1;
  const found: { index: number; similarity: number }[] = [];
  words.forEach((other, index) => {
    if (other.length < 4 || other.length > word.length * 1.8 || word.length > other.length * 1.8) return;
    let shared = 0;
    let piece = ((numberOf[space] ?? 0) << letterBits) | (numberOf[other.charCodeAt(0)] ?? 0);
    for (let i = 1; i <= other.length; i++) {
      const letter = i < other.length ? other.charCodeAt(i) : space;
      piece = ((piece << letterBits) | (numberOf[letter] ?? 0)) & (isOwn.length - 1);
      shared += isOwn[piece] ?? 0;
    }
    const similarity = (2 * shared) / (pieces.size + other.length);
    if (similarity >= least) found.push({ index, similarity });
  });
  return found.sort((a, b) => b.similarity - a.similarity || a.index - b.index).slice(0, count);
}
