// One word of a query, with everything it may stand for. Readers are asked in turn; the first that knows the word says
// what it is.
import { forRow, highestLevel, type Sparse } from './table/sparse.ts';
import type { WordTable } from './table/table.ts';
import { isNumber } from './words/split-words.ts';

/** What a word turned out to be. */
export type ReadingKind = 'known' | 'prefix' | 'everyday' | 'corrected' | 'compound' | 'similar' | 'stop' | 'unknown';

export interface Reading {
  word: string;
  kind: ReadingKind;
  /** Stem -> how surely the word means it, 0 to 1. */
  stems: ReadonlyMap<number, number>;
  /** Groups of everyday words that the word belongs to, alone or with its neighbours. */
  groups: ReadonlySet<number>;
  /** The word as it was understood, where spelling changed it. */
  correction?: string | undefined;
  /** True where the reader is told of the correction: another word is clearly meant, not another form. */
  isTold?: boolean | undefined;
  /** True where the word is English and not also of this language. */
  isEnglish: boolean;
  /** True where the English articles have the word, whether or not it is of this language too. */
  isInEnglish: boolean;
}

/** A folded word of a query. */
export interface Asked {
  word: string;
  /** The last word may be unfinished. */
  isLast: boolean;
  /** Those that everyday language puts the word into. */
  groups: ReadonlySet<number>;
  /** The stem of the word, where the articles have it in any form. */
  stem: number | undefined;
  isEnglish: boolean;
}

/** What a reader found: the kind of word, and what it may stand for. */
export interface Found {
  kind: ReadingKind;
  stems?: ReadonlyMap<number, number>;
  correction?: string | undefined;
  isTold?: boolean;
}

/** Undefined where it has nothing to say of the word. */
export type Reader = (asked: Asked, table: WordTable) => Found | undefined;

/** Reads a word; `groups` are those that everyday language puts it into. A word that no reader knows is unknown. */
export function readWord(
  word: string,
  isLast: boolean,
  groups: ReadonlySet<number>,
  table: WordTable,
  readers: readonly Reader[],
): Reading {
  const exact = table.wordIndex.get(word);
  const stem = exact === undefined ? otherForm(word, table) : table.stemOfWord[exact];
  const englishRow = table.englishIndex.get(table.englishStem(word));
  const isEnglish = looksEnglish(word, stem, englishRow, table);
  const asked = { word, isLast, groups, stem, isEnglish };
  let found: Found | undefined;
  for (const read of readers) if ((found = read(asked, table)) !== undefined) break;
  return {
    word,
    kind: 'unknown',
    stems: new Map(),
    groups,
    isEnglish,
    isInEnglish: isEnglish || englishRow !== undefined || isNumber(word),
    ...found,
  };
}

/** Stem of a word that stands nowhere in this form. Short stems are left out: a slip in a short word looks like a form. Scripts without vowels say as much in three letters. */
function otherForm(word: string, table: WordTable): number | undefined {
  const stem = table.stem(word);
  const isLong = stem.length > 3 || !/\p{Script=Latin}/u.test(stem);
  return isLong || stem === word || table.isStemmed ? table.stemIndex.get(stem) : undefined;
}

/** True for words of English that this language says otherwise. A word that both write alike is the reader's own. */
export function looksEnglish(word: string, stem: number | undefined, row: number | undefined, table: WordTable): boolean {
  if (isNumber(word)) return false;
  if (table.englishStop.has(word)) return true;
  if (stem === undefined) return row !== undefined;
  if (row === undefined) return false;
  let isTranslated = false;
  let isSame = false;
  forRow(table.english, row, (translation, level) => {
    if (translation === stem) isSame = true;
    if (level > 5) isTranslated = true;
  });
  return isTranslated && !isSame;
}

/** How many pages have a word's stem. */
export function frequency(table: WordTable, wordIndex: number): number {
  const stem = table.stemOfWord[wordIndex] ?? -1;
  return (table.postings.starts[stem + 1] ?? 0) - (table.postings.starts[stem] ?? 0);
}

/** Collects stems, each with the most that any evidence gives it. */
export class Stems {
  readonly found = new Map<number, number>();

  add(stem: number | undefined, weight: number): void {
    if (stem !== undefined && weight > (this.found.get(stem) ?? 0)) this.found.set(stem, weight);
  }

  addRow(rows: Sparse, row: number, weight: number): void {
    forRow(rows, row, (stem, level) => this.add(stem, (weight * level) / highestLevel));
  }
}
