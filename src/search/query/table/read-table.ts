// From a table's text to a table ready for questions.
import { readEveryday } from './everyday-words.ts';
import { weighStems } from '../match.ts';
import { readRows } from './sharded-rows.ts';
import { decodeSparse, packRows, type Rows } from './sparse.ts';
import { makeStemmer, numberStems } from '../words/stem.ts';
import { indexOf, type Page, type SearchTable } from './table.ts';
import type { PageTexts, TableText } from './table-text.ts';
import { sumTitles } from '../titles.ts';
import { decodeWords } from './word-list.ts';
import { fold, segmenterBy, splitWords } from '../words/split-words.ts';

/** A table ready for questions. Everything that can be derived (stems, title words) is derived here, not sent. */
export function readTable(text: TableText): SearchTable {
  const stem = makeStemmer(text.lang, text.endings);
  const { words, written } = readWritten(decodeWords(text.words));
  const { stemIndex, stemOfWord } = numberStems(words, stem);
  const wordIndex = indexOf(words);
  const stop = new Set(decodeWords(text.stop));
  const isKnown = (word: string): boolean => wordIndex.has(word) || stop.has(word);
  const segment = segmenterBy({ has: isKnown });
  const split = (written: string): string[] => splitWords(written, segment);
  const titles = text.titles.map(split);
  const titleStems = packRows(
    titles.map((title) => [...new Set(title.map((word) => stemOfWord[wordIndex.get(word) ?? -1] ?? -1))].filter((id) => id >= 0)),
  );
  const everyday = readEveryday(text, { split, stem }, isKnown, written);
  const postings = readRows(text.postings);
  const stemWeights = weighStems(postings, text.titles.length);
  return {
    key: text.key,
    locale: text.locale,
    lang: text.lang,
    foreign: text.foreign,
    pages: readPages(text, text),
    kinds: text.kindNames,
    topics: text.topicNames,
    pageFiles: text.pagesPerFile === undefined ? undefined : { size: text.pagesPerFile, here: new Set() },
    written,
    ...numberTitles(titles),
    titleStems,
    titleWeights: sumTitles(titleStems, stemWeights),
    titleGroups: groupsOfStems(titleStems, stemIndex, everyday.everyday),
    stop,
    words,
    stemOfWord,
    wordIndex,
    stemIndex,
    stemWeights,
    isStemmed: false,
    ...everyday,
    stem,
    negations: new Set(text.negations.split(' ')),
    englishStem: makeStemmer(text.referenceLang, text.referenceEndings),
    split,
    postings,
    near: decodeSparse(text.near),
    groups: readRows(text.groups),
    messages: readRows(text.messages),
    englishIndex: indexOf(decodeWords(text.englishStems)),
    englishStop: new Set(decodeWords(text.englishStop)),
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

/** The words of titles as numbers. */
function numberTitles(titles: readonly (readonly string[])[]): Pick<SearchTable, 'titleWords' | 'titleIndex'> {
  const titleIndex = indexOf([...new Set(titles.flat())]);
  return { titleIndex, titleWords: packRows(titles.map((title) => title.map((word) => titleIndex.get(word) ?? 0))) };
}

/** Groups of the stems of titles. */
function groupsOfStems(
  titleStems: Rows,
  stemIndex: ReadonlyMap<string, number>,
  everyday: SearchTable['everyday'],
): SearchTable['titleGroups'] {
  const wanted = new Set(titleStems.columns);
  const found = new Map<number, readonly number[]>();
  for (const [stem, id] of stemIndex) if (wanted.has(id)) found.set(id, everyday.get(stem) ?? []);
  return found;
}

/** Folded words, each once, and the ways in which those are written that have accents or several forms. */
function readWritten(forms: readonly string[]): { words: string[]; written: Map<string, string[]> } {
  const words: string[] = [];
  const written = new Map<string, string[]>();
  for (const form of forms) {
    const word = fold(form);
    const isAnother = words.at(-1) === word;
    if (!isAnother) words.push(word);
    if (isAnother) written.set(word, [...(written.get(word) ?? [word]), form]);
    else if (form !== word) written.set(word, [form]);
  }
  return { words, written };
}
