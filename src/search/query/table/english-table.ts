// English as the readers of another language need it: which of their pages say an English word. It comes when a query
// first needs it, and leans on their own table, so it is a third of the English site's. `index/encode-english.ts` writes it.
import { weighStems } from '../match.ts';
import { readRows, type ShardedText } from './sharded-rows.ts';
import { decodeSparse, type SparseText } from './sparse.ts';
import { readPages } from './read-table.ts';
import type { PageTexts } from './table-text.ts';
import { indexOf, type Page, type SearchTable, type WordTable } from './table.ts';
import { segmenterBy, splitWords } from '../words/split-words.ts';

/** Name of the file inside a locale's bundle. */
export const englishFile = 'english.json';

export interface EnglishText {
  version: 6;
  /** Of the reader's table that it belongs to. */
  key: string;
  locale: string;
  lang: string;
  /** Words that deny. */
  negations: string;
  /** Runs of English pages, each as two numbers: the first one's place among the reader's pages, and how many follow on; -1 for the next ones of `foreign`. */
  places: number[];
  /** Pages that exist in English alone. */
  foreign: PageTexts;
  /** Stem -> English pages; stems in the order of the reader's `englishStems`. */
  postings: SparseText | ShardedText;
  /** Group of everyday words -> English pages that no page of the reader's language stands for */
  groups: SparseText | ShardedText;
  /** Hash of a run of words -> English pages that quote it in a message */
  messages: SparseText | ShardedText;
}

/** English beside a table. */
export interface EnglishTable extends WordTable {
  /** The pages of the reader's language, then those that exist in English alone. */
  joined: readonly Page[];
  /** Where each English page stands among `joined`, -1 without an address; of those that exist in English alone, -1 for others. */
  toJoined: Int32Array;
  toForeign: Int32Array;
}

/** Places as runs: most pages stand in the same order in both languages. */
export function encodeRuns(places: readonly number[]): number[] {
  const runs: number[] = [];
  for (const [i, place] of places.entries()) {
    const before = places[i - 1];
    const goesOn = i > 0 && (place === -1 ? before === -1 : before !== -1 && place === (before ?? 0) + 1);
    if (goesOn) runs.push((runs.pop() ?? 0) + 1);
    else runs.push(place, 1);
  }
  return runs;
}

/** The inverse of `encodeRuns`. */
export const decodeRuns = (runs: readonly number[]): number[] =>
  runs.flatMap((first, i) =>
    i % 2 === 1 ? [] : Array.from({ length: runs[i + 1] ?? 0 }, (_, more) => (first === -1 ? -1 : first + more)),
  );

/**
 * English, ready for questions beside the table `local`. Its words are stems; what it shares with `local` is taken from
 * there. Throws where it was made with another table: a browser may have kept one of the two.
 */
export function readEnglish(text: EnglishText, local: SearchTable): EnglishTable {
  if (text.key !== local.key) throw new Error('The English table belongs to another table.');
  const words = [...local.englishIndex.keys()];
  const index = indexOf(words);
  const segment = segmenterBy(index);
  const split = (written: string): string[] => splitWords(written, segment);
  const foreign = readPages(text.foreign, text);
  const none = decodeSparse({ columns: '', levels: '' });
  const places = decodeRuns(text.places);
  let next = 0;
  const pages = places.flatMap((place) => local.pages[place] ?? foreign[next++] ?? []);
  const joined = [...local.pages];
  const toJoined = Int32Array.from(pages, (page, at) => {
    const place = places[at] ?? -1;
    return place >= 0 ? place : page.url === '' ? -1 : joined.push(page) - 1;
  });
  const postings = readRows(text.postings);
  const stemWeights = weighStems(postings, pages.length);
  return {
    joined,
    toJoined,
    toForeign: toJoined.map((at) => (at < local.pages.length ? -1 : at)),
    locale: text.locale,
    lang: text.lang,
    pages,
    written: new Map(),
    stop: local.englishStop,
    words,
    stemOfWord: Int32Array.from(words, (_, i) => i),
    wordIndex: index,
    stemIndex: index,
    stemWeights,
    isStemmed: true,
    everydayOnly: [],
    everydayOnlyStems: new Set(),
    stem: local.englishStem,
    negations: new Set(text.negations.split(' ')),
    englishStem: local.englishStem,
    split,
    postings,
    near: none,
    everyday: new Map(),
    groups: readRows(text.groups),
    messages: readRows(text.messages),
    englishIndex: new Map(),
    englishStop: new Set(),
    english: none,
  };
}
