// One word of a query, with everything it may stand for.
import { splitCompound } from './compounds.ts';
import { nearestWords, similarWords } from './spelling.ts';
import { forRow, highestLevel, type Sparse } from './sparse.ts';
import { stemmerFor } from './stem.ts';
import type { Steps } from './steps.ts';
import type { SearchTable } from './table.ts';
import { isNumber } from './words.ts';

/** What a word turned out to be. */
export type ReadingKind = 'known' | 'prefix' | 'everyday' | 'english' | 'corrected' | 'compound' | 'similar' | 'stop' | 'unknown';

export interface Reading {
  word: string;
  kind: ReadingKind;
  /** Stem -> how surely the word means it, 0 to 1. */
  stems: Map<number, number>;
  /** Groups of everyday words that the word belongs to, alone or with its neighbours. */
  groups: ReadonlySet<number>;
  /** The word as it was understood, where spelling changed it. */
  correction?: string | undefined;
  /** True where the word is English and not also of this language. */
  isEnglish: boolean;
  /** True where the English articles have the word, whether or not it is of this language too. */
  isInEnglish: boolean;
  /** Share of its weight that counts: 1, less for a part of a word. */
  share: number;
}

/** How much a reading of each kind is worth beside the word itself. */
const worth = {
  form: 0.97,
  prefix: 0.9,
  extension: 0.5,
  corrected: 0.85,
  compound: 0.6,
  similar: 0.5,
  family: 0.35,
  near: 0.6,
  lexicon: 0.85,
};

const mostExtensions = 40;

/** Reads a folded word. `isLast` says that it may be unfinished; `groups` are those that everyday language puts it into. */
export function readWord(word: string, isLast: boolean, groups: ReadonlySet<number>, table: SearchTable, steps: Steps): Reading {
  const stems = new Map<number, number>();
  const add = (stem: number | undefined, weight: number): void => {
    if (stem !== undefined && weight > (stems.get(stem) ?? 0)) stems.set(stem, weight);
  };
  const addRow = (rows: Sparse, row: number | undefined, weight: number): void => {
    if (row !== undefined) forRow(rows, row, (stem, level) => add(stem, (weight * level) / highestLevel));
  };
  const reading = (kind: ReadingKind, correction?: string): Reading => ({
    word,
    kind,
    stems,
    groups,
    correction,
    isEnglish,
    isInEnglish: isEnglish || englishRow !== undefined || isNumber(word),
    share: 1,
  });

  const exact = table.wordIndex.get(word);
  const stem = exact === undefined ? otherForm(word, table) : table.stemOfWord[exact];
  const englishRow = table.englishIndex.get(stemmerFor('en')(word));
  const isEnglish = looksEnglish(word, stem, englishRow, table);
  if (steps.stop && table.stop.has(word)) return reading(groups.size === 0 ? 'stop' : 'everyday');

  const extensions = isLast && word.length > 1 ? wordsWithPrefix(word, table.words) : [];
  if (stem !== undefined) {
    add(stem, exact === undefined ? worth.form : 1);
    for (const index of extensions)
      add(table.stemOfWord[index], worth.extension * (word.length / (table.words[index]?.length ?? 1)));
    if (steps.near) addRow(table.near, stem, worth.near);
    if (steps.lexicon && isEnglish) addRow(table.english, englishRow, worth.lexicon * 0.7);
    if (steps.family) addFamily(word, table, add);
    return reading('known');
  }
  // A word of everyday language is no slip of another.
  if (groups.size > 0) {
    if (steps.lexicon && isEnglish) addRow(table.english, englishRow, worth.lexicon);
    if (steps.family) addFamily(word, table, add);
    return reading('everyday');
  }
  if (table.englishStop.has(word)) return reading('unknown');
  if (isEnglish) {
    if (steps.lexicon) addRow(table.english, englishRow, worth.lexicon);
    for (const index of extensions) add(table.stemOfWord[index], worth.prefix);
    if (stems.size > 0 || steps.english) return reading('english');
  }
  if (extensions.length > 0) {
    for (const index of extensions) add(table.stemOfWord[index], worth.prefix);
    return reading('prefix');
  }
  if (isNumber(word)) {
    for (const index of wordsWithPrefix(word, table.words)) add(table.stemOfWord[index], worth.prefix);
    return reading(stems.size > 0 ? 'prefix' : 'unknown');
  }
  // Nor is one that no page is about.
  if (steps.everyday && table.everydayOnlyStems.has(table.stem(word))) {
    if (steps.family) addFamily(word, table, add);
    return reading(stems.size > 0 ? 'similar' : 'unknown');
  }
  if (steps.spelling) {
    const near = nearestWords(word, table.words, (index) => frequency(table, index));
    const everyday = steps.everyday ? nearestWords(word, table.everydayOnly, () => 0, 1)[0] : undefined;
    // A word of everyday language leads to its groups alone.
    if (everyday !== undefined && everyday.distance < (near[0]?.distance ?? Infinity))
      return reading('corrected', table.everydayOnly[everyday.index]);
    near.forEach(({ index, distance }, rank) => {
      const stemmed = table.stemOfWord[index];
      add(stemmed, worth.corrected ** (1 + rank) / (1 + 0.15 * (distance - (near[0]?.distance ?? 0))));
      if (rank === 0 && stemmed !== undefined && steps.near) addRow(table.near, stemmed, worth.near * worth.corrected);
    });
    const first = near[0];
    if (first !== undefined) return reading('corrected', table.words[first.index]);
  }
  if (steps.compounds) {
    const parts = splitCompound(word, (part) => {
      const index = table.wordIndex.get(part);
      return index === undefined ? 0 : frequency(table, index);
    });
    for (const part of parts ?? []) add(table.stemOfWord[table.wordIndex.get(part) ?? -1], worth.compound);
    // The reader asks for a part that stands in compounds alone.
    if (parts === undefined && word.length > 3) {
      table.words.forEach((other, index) => {
        if (other.length > word.length + 2 && other.endsWith(word)) add(table.stemOfWord[index], worth.compound);
      });
    }
    if (stems.size > 0) return reading('compound');
  }
  if (steps.family) addFamily(word, table, add);
  if (steps.similar) {
    for (const { index, similarity } of similarWords(word, table.words)) add(table.stemOfWord[index], worth.similar * similarity);
  }
  return reading(stems.size > 0 ? 'similar' : 'unknown');
}

/** Stem of a word that stands nowhere in this form. Short stems are left out: a slip in a short word looks like a form. */
function otherForm(word: string, table: SearchTable): number | undefined {
  const stem = table.stem(word);
  return stem.length > 3 || stem === word || table.isStemmed ? table.stemIndex.get(stem) : undefined;
}

/** True for words of English that this language says otherwise. A word that both write alike is the reader's own. */
function looksEnglish(word: string, stem: number | undefined, row: number | undefined, table: SearchTable): boolean {
  if (isNumber(word)) return false;
  if (table.englishStop.has(word)) return true;
  if (stem === undefined) return row !== undefined;
  if (row === undefined) return false;
  let isTranslated = false;
  let isSame = false;
  forRow(table.english, row, (translation, level) => {
    if (translation === stem && level > 3) isSame = true;
    if (level > 5) isTranslated = true;
  });
  return isTranslated && !isSame;
}

/** How many pages have a word's stem. */
export function frequency(table: SearchTable, wordIndex: number): number {
  const stem = table.stemOfWord[wordIndex] ?? -1;
  return (table.postings.starts[stem + 1] ?? 0) - (table.postings.starts[stem] ?? 0);
}

/** Indexes of the words that begin with `prefix` and are longer. */
function wordsWithPrefix(prefix: string, words: readonly string[]): number[] {
  const found: number[] = [];
  for (let i = lowerBound(prefix, words); i < words.length && found.length < mostExtensions; i++) {
    const word = words[i] ?? '';
    if (!word.startsWith(prefix)) break;
    if (word !== prefix) found.push(i);
  }
  return found;
}

function lowerBound(prefix: string, words: readonly string[]): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < prefix) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Words that begin like this one and are about as long: the same root under another ending. */
function addFamily(word: string, table: SearchTable, add: (stem: number | undefined, weight: number) => void): void {
  if (word.length < 6 || isNumber(word)) return;
  const root = word.slice(0, Math.max(5, Math.ceil(word.length * 0.65)));
  for (const index of wordsWithPrefix(root, table.words)) {
    const other = table.words[index] ?? '';
    if (other.length > word.length + 5) continue;
    add(table.stemOfWord[index], worth.family * (root.length / Math.max(other.length, word.length)) ** 0.5);
  }
}
