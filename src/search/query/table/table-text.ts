// The ranking table of one language as it goes over the wire. `index/encode-table.ts` writes it, `read-table.ts` reads it.
import type { EverydayText } from './everyday-words.ts';
import type { ShardedText } from './sharded-rows.ts';
import type { SparseText } from './sparse.ts';

/** Name of the file inside a locale's folder. */
export const tableFile = 'ranking.json';

/** What is shown of pages, each list in the same order. `topics` and `kinds` index into `topicNames` and `kindNames`, -1 for none. */
export interface PageTexts {
  /** Of the documents; a browser needs none, and the published tables have none. */
  ids: string[];
  urls: string[];
  titles: string[];
  /** Pagefind's name for the page's text. */
  fragments: string[];
  /** Where addresses and texts of pages come in files of their own, how many stand in one; `urls` and `fragments` are empty then. */
  pagesPerFile?: number;
  kinds: number[];
  kindNames: string[];
  topics: number[];
  topicNames: string[];
}

export interface TableText extends PageTexts, EverydayText {
  version: 6;
  /** The same in the English table that was made with this one. */
  key: string;
  locale: string;
  lang: string;
  /** How many pages exist in English alone. */
  foreign: number;
  /** Language of the reference locale: English here, whatever it is. */
  referenceLang: string;
  /** Of the stemmers of both languages. */
  endings: string;
  referenceEndings: string;
  /** Words that deny. */
  negations: string;
  stop: string;
  /** Words as they are written, sorted as they are when folded; a word that is written in several ways follows on itself, the commonest first. */
  words: string;
  /** stem -> pages that have it */
  postings: SparseText | ShardedText;
  /** stem -> stems that mean nearly the same */
  near: SparseText;
  /** group of everyday words -> pages that are about it, in any words */
  groups: SparseText | ShardedText;
  /** hash of a run of words -> pages that quote it in a message; in the English table alone */
  messages: SparseText | ShardedText;
  /** English stems -> stems; empty in the English table */
  englishStems: string;
  englishStop: string;
  english: SparseText;
}
