// From a table's text to a table ready for questions.
import { readRows } from './sharded-rows.ts';
import { decodeSparse } from './sparse.ts';
import { numberStems, stemmerFor } from './stem.ts';
import { indexOf, rowOf, type Page, type SearchTable } from './table.ts';
import type { PageTexts, TableText } from './table-text.ts';
import { decodeWords } from './word-list.ts';
import { fold, segmenterBy, splitWords } from './words.ts';

/** A table ready for questions. Everything that can be derived (stems, title words) is derived here, not sent. */
export function readTable(text: TableText): SearchTable {
  const stem = stemmerFor(text.lang);
  const { words, written } = readWritten(decodeWords(text.words));
  const everydayOnly = readWritten(decodeWords(text.everydayOnly));
  for (const [word, forms] of everydayOnly.written) written.set(word, forms);
  const { stemIndex, stemOfWord } = numberStems(words, text.lang);
  const wordIndex = indexOf(words);
  const stop = new Set(text.stop.split(' '));
  const segment = segmenterBy({ has: (word) => wordIndex.has(word) || stop.has(word) });
  const split = (written: string): string[] => splitWords(written, segment);
  const titleWords = text.titles.map(split);
  const titleStems = titleWords.map((title) => {
    const stems = title.map((word) => stemOfWord[wordIndex.get(word) ?? -1] ?? -1);
    return Int32Array.from(new Set(stems)).filter((id) => id >= 0);
  });
  const everydayIndex = indexOf(decodeWords(text.everydayWords));
  const everyday = decodeSparse(text.everyday);
  const everydayOnlyStems = new Set(everydayOnly.words.map(stem));
  const postings = readRows(text.postings);
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
