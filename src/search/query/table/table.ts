// The ranking table of one language: what the search needs to know about every page to order them.
import type { Rows, Sparse } from './sparse.ts';

export interface Page {
  /** Of the document; its address in published tables. */
  id: string;
  /** Empty until its file is here, where addresses come in files of their own. */
  url: string;
  title: string;
  kind: string;
  topic: string | undefined;
  /** Language tag of the page's text. */
  lang: string;
  /** Address of the fragment with the page's text, below the site's folder of texts: `fr/fragment/fr_1a2b3c4.pf_fragment`. */
  fragment: string;
}

/** What the words of a query are read by, and which pages have them. */
export interface WordTable {
  locale: string;
  lang: string;
  pages: Page[];
  stop: ReadonlySet<string>;
  /** Folded words, sorted. */
  words: string[];
  stemOfWord: Int32Array;
  wordIndex: ReadonlyMap<string, number>;
  stemIndex: ReadonlyMap<string, number>;
  /** How much each stem tells: the rarer the more. */
  stemWeights: Float64Array;
  /** True where `words` are stems already: any form of them is known. */
  isStemmed: boolean;
  /** Folded word -> how it is written, the commonest first, where that differs: corrections are shown with their accents. */
  written: ReadonlyMap<string, readonly string[]>;
  /** Everyday words and phrases, stemmed -> the groups that hold them. */
  everyday: ReadonlyMap<string, readonly number[]>;
  /** Folded everyday words that stand in no page, sorted, and their stems. */
  everydayOnly: string[];
  everydayOnlyStems: ReadonlySet<string>;
  /** Folded words that deny. */
  negations: ReadonlySet<string>;
  stem: (word: string) => string;
  /** The stem of a word in the language of the reference locale. */
  englishStem: (word: string) => string;
  /** The folded words of a text, by this table’s words where the script puts no space between them. */
  split: (text: string) => string[];
  postings: Sparse;
  near: Sparse;
  groups: Sparse;
  messages: Sparse;
  englishIndex: ReadonlyMap<string, number>;
  englishStop: ReadonlySet<string>;
  english: Sparse;
}

/** The table of the reader’s language. */
export interface SearchTable extends WordTable {
  key: string;
  /** How many pages exist in English alone. */
  foreign: number;
  /** Of the pages, each once. */
  kinds: string[];
  topics: string[];
  /** Where addresses of pages come in files of their own: how many stand in one, and which files are here. */
  pageFiles: { size: number; here: Set<number> } | undefined;
  /** Folded words of each page's title, in order, by their places in `titleIndex`. */
  titleWords: Rows;
  titleIndex: ReadonlyMap<string, number>;
  /** Stems of each page's title, and what they weigh together. */
  titleStems: Rows;
  titleWeights: Float64Array;
  /** Stem of a title -> groups of everyday words that hold it. */
  titleGroups: ReadonlyMap<number, readonly number[]>;
}

export const indexOf = (words: readonly string[]): Map<string, number> => new Map(words.map((word, i) => [word, i]));

/** The stem of a word that the articles have, itself or in another form; undefined where they have neither. */
export const stemOf = (word: string, { stemOfWord, wordIndex, stemIndex, stem }: WordTable): number | undefined =>
  stemOfWord[wordIndex.get(word) ?? -1] ?? stemIndex.get(stem(word));
