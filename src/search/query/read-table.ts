// From a table's text to a table ready for questions.
import { readRows } from './sharded-rows.ts';
import { decodeSparse } from './sparse.ts';
import { stemmerFor } from './stem.ts';
import { indexOf, rowOf, type Page, type SearchTable } from './table.ts';
import type { PageTexts, TableText } from './table-text.ts';
import { decodeWords } from './word-list.ts';
import { fold, segmenterBy, splitWords } from './words.ts';

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
