// From what a person typed to stems of a language's table: each word with everything it may stand for.
import { nearestWords, similarWords, splitCompound } from './spelling.ts';
import type { Sparse } from './sparse.ts';
import { highestLevel } from './sparse.ts';
import { stemmerFor } from './stem.ts';
import type { SearchTable } from './table.ts';
import { isNumber, splitWords } from './words.ts';

/** The steps of the layer. Each can be switched off, so that its share can be measured. */
export const stepNames = [
  'stop', 'prefix', 'spelling', 'compounds', 'similar', 'family', 'near', 'everyday', 'lexicon', 'expansion', 'english', 'roundTrip', 'coverage', 'whole', 'title',
] as const;
export type Step = (typeof stepNames)[number];
export type Steps = Record<Step, boolean>;
export const allSteps: Steps = {
  stop: true, prefix: true, spelling: true, compounds: true, similar: true, family: true, near: true, everyday: true,
  lexicon: true, expansion: true, english: true, roundTrip: true, coverage: true, whole: true, title: true,
};

/** What a word turned out to be. */
export type ReadingKind = 'known' | 'prefix' | 'everyday' | 'english' | 'corrected' | 'compound' | 'similar' | 'stop' | 'unknown';

export interface Reading {
  word: string;
  kind: ReadingKind;
  /** Stem -> how surely the word means it, 0 to 1. */
  stems: Map<number, number>;
  /** The word as it was understood, where spelling changed it. */
  correction?: string | undefined;
  /** True where the word is English and not also of this language. */
  isEnglish: boolean;
}

/** How much a reading of each kind is worth beside the word itself. */
const worth = { form: 0.97, prefix: 0.9, extension: 0.5, corrected: 0.85, compound: 0.6, similar: 0.5, family: 0.35, near: 0.6, everyday: 0.75, lexicon: 0.85 };

/** More words than this are cut: a pasted page is no question. */
const mostWords = 48;
const mostExtensions = 40;

/**
 * The readings of a query, word by word. `isOpen` says that the last word may still be unfinished.
 * Never fails: text without words gives no readings.
 */
export function readQuery(query: string, table: SearchTable, steps: Steps = allSteps): Reading[] {
  const isOpen = steps.prefix && /[\p{L}\p{M}\p{N}]$/u.test(query);
  const words = splitWords(query.slice(0, 2000));
  const last = words.at(-1);
  const distinct = [...new Set(words)].slice(0, mostWords);
  const phrases = steps.everyday ? everydayPhrases(words, table) : new Map<string, number>();
  const readings = distinct.map((word) => readWord(word, isOpen && word === last, phrases.get(word), table, steps));
  return readings.some(({ kind }) => kind !== 'stop') ? readings : readings.map((reading) => ({ ...reading, kind: 'unknown' }));
}

/** Rows of everyday phrases of two or three words, under the last of their words. */
function everydayPhrases(words: readonly string[], table: SearchTable): Map<string, number> {
  const rows = new Map<string, number>();
  const stems = words.map(table.stem);
  for (const length of [2, 3]) {
    for (let i = 0; i + length <= words.length; i++) {
      const row = table.everydayIndex.get(stems.slice(i, i + length).join(' '));
      const word = words[i + length - 1];
      if (row !== undefined && word !== undefined) rows.set(word, row);
    }
  }
  return rows;
}

function readWord(word: string, isLast: boolean, phrase: number | undefined, table: SearchTable, steps: Steps): Reading {
  const stems = new Map<number, number>();
  const add = (stem: number | undefined, weight: number): void => {
    if (stem !== undefined && weight > (stems.get(stem) ?? 0)) stems.set(stem, weight);
  };
  const addRow = (rows: Sparse, row: number | undefined, weight: number): void => {
    if (row !== undefined) forRow(rows, row, (stem, level) => add(stem, (weight * level) / highestLevel));
  };
  const reading = (kind: ReadingKind, correction?: string): Reading => ({ word, kind, stems, correction, isEnglish });

  const exact = table.wordIndex.get(word);
  const stem = exact === undefined ? otherForm(word, table) : table.stemOfWord[exact];
  const englishRow = table.englishIndex.get(stemmerFor('en')(word));
  const isEnglish = looksEnglish(word, stem, englishRow, table);
  addRow(table.everyday, phrase, worth.everyday);
  if (steps.stop && table.stop.has(word)) return reading(phrase === undefined ? 'stop' : 'everyday');

  const extensions = isLast && word.length > 1 ? wordsWithPrefix(word, table.words) : [];
  if (stem !== undefined) {
    add(stem, exact === undefined ? worth.form : 1);
    for (const index of extensions) add(table.stemOfWord[index], worth.extension * (word.length / (table.words[index]?.length ?? 1)));
    if (steps.near) addRow(table.near, stem, worth.near);
    if (steps.lexicon && isEnglish) addRow(table.english, englishRow, worth.lexicon * 0.7);
    if (steps.everyday) addRow(table.everyday, table.everydayIndex.get(table.stem(word)), worth.everyday * 0.8);
    if (steps.family) addFamily(word, table, add);
    return reading('known');
  }
  const everyday = steps.everyday ? table.everydayIndex.get(table.stem(word)) : undefined;
  if (everyday !== undefined) {
    addRow(table.everyday, everyday, worth.everyday);
    if (steps.family) addFamily(word, table, add);
    if (stems.size > 0) return reading('everyday');
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
  // A word of everyday language is no slip, even if no page has anything for it.
  if (steps.spelling && everyday === undefined) {
    const near = nearestWords(word, table.words, (index) => frequency(table, index));
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
  return stem.length > 3 || stem === word ? table.stemIndex.get(stem) : undefined;
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

/** Calls `visit` with the columns and levels of a row; an unknown row has none. */
export function forRow(rows: Sparse, row: number, visit: (column: number, level: number) => void): void {
  const end = rows.starts[row + 1] ?? 0;
  for (let i = rows.starts[row] ?? end; i < end; i++) visit(rows.columns[i] ?? 0, rows.levels[i] ?? 0);
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
