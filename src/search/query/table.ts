// The ranking table of one language: what the search needs to know about every page to order them, in one small file
// beside the Pagefind bundle. `index/encode-table.ts` writes it.
import { decodeSparse, decodeWords, forRow, readRows, type ShardedText, type Sparse, type SparseText } from './sparse.ts';
import { stemmerFor } from './stem.ts';
import { fold, segmenterBy, splitWords } from './words.ts';

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

export interface TableText extends PageTexts {
  version: 4;
  /** The same in the English table that was made with this one. */
  key: string;
  locale: string;
  lang: string;
  /** How many pages exist in English alone. */
  foreign: number;
  /** Language of the reference locale: English here, whatever it is. */
  referenceLang: string;
  stop: string;
  /** Words as they are written, sorted as they are when folded; a word that is written in several ways follows on itself, the commonest first. */
  words: string;
  /** stem -> pages that have it */
  postings: SparseText | ShardedText;
  /** stem -> stems that mean nearly the same */
  near: SparseText;
  /** everyday words and phrases -> groups */
  everydayWords: string;
  everyday: SparseText;
  /** everyday words, as they are written, that stand in no page */
  everydayOnly: string;
  /** group of everyday words -> pages that are about it, in any words */
  groups: SparseText | ShardedText;
  /** hash of a run of words -> pages that quote it in a message; in the English table alone */
  messages: SparseText | ShardedText;
  /** English stems -> stems; empty in the English table */
  englishStems: string;
  englishStop: string;
  english: SparseText;
}

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

export interface SearchTable {
  key: string;
  locale: string;
  lang: string;
  /** How many pages exist in English alone. */
  foreign: number;
  pages: Page[];
  /** Where addresses of pages come in files of their own: how many stand in one, and which files are here. */
  pageFiles: { size: number; here: Set<number> } | undefined;
  /** Folded word -> how it is written, the commonest first, where that differs: corrections are shown with their accents. */
  written: Map<string, string[]>;
  /** Folded words of each page's title, in order. */
  titleWords: string[][];
  /** Stems of each page's title. */
  titleStems: Int32Array[];
  /** Stem of a title -> groups of everyday words that hold it. */
  titleGroups: Map<number, number[]>;
  stop: Set<string>;
  /** Folded words, sorted. */
  words: string[];
  stemOfWord: Int32Array;
  wordIndex: Map<string, number>;
  stemIndex: Map<string, number>;
  stemCount: number;
  /** True where `words` are stems already: any form of them is known. */
  isStemmed: boolean;
  /** Folded everyday words that stand in no page. */
  everydayOnly: string[];
  everydayOnlyStems: ReadonlySet<string>;
  stem: (word: string) => string;
  /** The stem of a word in the language of the reference locale. */
  englishStem: (word: string) => string;
  /** The folded words of a text, by this table’s words where the script puts no space between them. */
  split: (text: string) => string[];
  postings: Sparse;
  near: Sparse;
  everydayIndex: Map<string, number>;
  everyday: Sparse;
  groups: Sparse;
  messages: Sparse;
  englishIndex: Map<string, number>;
  englishStop: Set<string>;
  english: Sparse;
}

export const indexOf = (words: readonly string[]): Map<string, number> => new Map(words.map((word, i) => [word, i]));

/** A table ready for questions. Everything that can be derived (stems, title words) is derived here, not sent. */
export function readTable(text: TableText): SearchTable {
  const steps = tableSteps(text);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Words that are read between two pauses. */
const slice = 500;

/** The same in short steps: a browser can answer its reader between them. */
export function* tableSteps(text: TableText): Generator<void, SearchTable> {
  const stem = stemmerFor(text.lang);
  const { words, written } = yield* readWritten(decodeWords(text.words));
  const everydayOnly = yield* readWritten(decodeWords(text.everydayOnly));
  for (const [word, forms] of everydayOnly.written) written.set(word, forms);
  const stemIndex = new Map<string, number>();
  const stemOfWord = new Int32Array(words.length);
  for (const [i, word] of words.entries()) {
    if (i % slice === 0) yield;
    const key = stem(word);
    const known = stemIndex.get(key) ?? stemIndex.size;
    stemIndex.set(key, known);
    stemOfWord[i] = known;
  }
  const wordIndex = indexOf(words);
  yield;
  const stop = new Set(text.stop.split(' '));
  const segment = segmenterBy({ has: (word) => wordIndex.has(word) || stop.has(word) });
  const split = (written: string): string[] => splitWords(written, segment);
  const titleWords = text.titles.map(split);
  const titleStems = titleWords.map((title) => {
    const stems = title.map((word) => stemOfWord[wordIndex.get(word) ?? -1] ?? -1);
    return Int32Array.from(new Set(stems)).filter((id) => id >= 0);
  });
  yield;
  const everydayIndex = indexOf(decodeWords(text.everydayWords));
  const everyday = decodeSparse(text.everyday);
  const everydayOnlyStems = new Set(everydayOnly.words.map(stem));
  yield;
  const postings = readRows(text.postings);
  yield;
  return {
    key: text.key,
    locale: text.locale,
    lang: text.lang,
    foreign: text.foreign,
    pages: readPages(text, text),
    pageFiles: text.pagesPerFile === undefined ? undefined : { size: text.pagesPerFile, here: new Set() },
    written,
    titleWords,
    titleStems,
    titleGroups: groupsOfStems(titleStems, stemIndex, (stem) => rowOf(everyday, everydayIndex.get(stem))),
    stop,
    words,
    stemOfWord,
    wordIndex,
    stemIndex,
    stemCount: stemIndex.size,
    isStemmed: false,
    everydayOnly: everydayOnly.words,
    everydayOnlyStems,
    stem,
    englishStem: stemmerFor(text.referenceLang),
    split,
    postings,
    near: decodeSparse(text.near),
    everydayIndex,
    everyday,
    groups: readRows(text.groups),
    messages: readRows(text.messages),
    englishIndex: indexOf(decodeWords(text.englishStems)),
    englishStop: new Set(text.englishStop.split(' ')),
    english: decodeSparse(text.english),
  };
}

/** Where the text of a page stands, by Pagefind's name for it. */
export const fragmentOf = (locale: string, name = ''): string => `${locale}/fragment/${name}.pf_fragment`;

/** The pages of a table's texts. */
export function readPages(texts: PageTexts, { locale, lang }: { locale: string; lang: string }): Page[] {
  return texts.titles.map((title, i) => ({
    id: texts.ids[i] ?? texts.urls[i] ?? '',
    url: texts.urls[i] ?? '',
    title,
    kind: texts.kindNames[texts.kinds[i] ?? -1] ?? '',
    topic: texts.topicNames[texts.topics[i] ?? -1],
    lang,
    fragment: fragmentOf(locale, texts.fragments[i]),
  }));
}

/** Groups of the stems of titles. */
export function groupsOfStems(
  titleStems: readonly Int32Array[],
  stemIndex: ReadonlyMap<string, number>,
  groupsOf: (stem: string) => number[],
): Map<number, number[]> {
  const wanted = new Set(titleStems.flatMap((stems) => [...stems]));
  const found = new Map<number, number[]>();
  for (const [stem, id] of stemIndex) if (wanted.has(id)) found.set(id, groupsOf(stem));
  return found;
}

/** Columns of a row; an unknown row has none. */
export function rowOf(rows: Sparse, row: number | undefined): number[] {
  const columns: number[] = [];
  if (row !== undefined) forRow(rows, row, (column) => columns.push(column));
  return columns;
}

/** Folded words, each once, and the ways in which those are written that have accents or several forms. */
function* readWritten(forms: readonly string[]): Generator<void, { words: string[]; written: Map<string, string[]> }> {
  const words: string[] = [];
  const written = new Map<string, string[]>();
  for (const [i, form] of forms.entries()) {
    if (i % slice === 0) yield;
    const word = fold(form);
    const isAnother = words.at(-1) === word;
    if (!isAnother) words.push(word);
    if (isAnother) written.set(word, [...(written.get(word) ?? [word]), form]);
    else if (form !== word) written.set(word, [form]);
  }
  return { words, written };
}

/** The stem of a word that the articles have, itself or in another form; undefined where they have neither. */
export const stemOf = (word: string, { stemOfWord, wordIndex, stemIndex, stem }: SearchTable): number | undefined =>
  stemOfWord[wordIndex.get(word) ?? -1] ?? stemIndex.get(stem(word));
