// Writes what `query/table.ts` reads.
import { encodeSparse, encodeWords, highestLevel } from '../query/sparse.ts';
import type { TableText } from '../query/table.ts';
import type { Weights } from './expand.ts';
import type { Translations } from './mine-lexicon.ts';
import type { LocaleTerms } from './read-terms.ts';
import type { Posting } from './weigh-terms.ts';

export interface TableParts {
  terms: LocaleTerms;
  postings: readonly Posting[];
  expansion: Weights;
  near: Weights;
  /** Everyday words and phrases (stemmed) with the stems they may mean. */
  everyday: ReadonlyMap<string, ReadonlyMap<number, number>>;
  /** English stems with their translations; undefined for English itself. */
  english: { stems: readonly string[]; stop: readonly string[]; forward: Translations } | undefined;
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const row = (weights: Iterable<readonly [number, number]>) =>
  [...weights].sort((a, b) => a[0] - b[0]).map(([column, weight]) => ({ column, level: weight * highestLevel }));

/** The ranking table of one language as it goes over the wire. */
export function encodeTable({ terms, postings, expansion, near, everyday, english }: TableParts): TableText {
  const { documents } = terms;
  const kindNames = [...new Set(documents.map(({ kind }) => kind))].sort(compareText);
  const topicNames = [...new Set(documents.flatMap(({ topic }) => (topic === undefined ? [] : [topic])))].sort(compareText);
  const everydayWords = [...everyday.keys()].sort(compareText);
  const englishOrder = (english?.stems ?? []).map((stem, id) => ({ stem, id })).sort((a, b) => compareText(a.stem, b.stem));
  return {
    version: 1,
    locale: terms.locale,
    lang: terms.lang,
    ids: documents.map(({ id }) => id),
    urls: documents.map(({ url }) => url),
    titles: documents.map(({ title }) => title),
    fragments: [],
    kinds: documents.map(({ kind }) => kindNames.indexOf(kind)),
    kindNames,
    topics: documents.map(({ topic }) => (topic === undefined ? -1 : topicNames.indexOf(topic))),
    topicNames,
    stop: terms.stop.join(' '),
    words: encodeWords(terms.words),
    postings: encodeSparse(postings.map(({ documents: columns, weights }) => row(columns.map((column, i) => [column, weights[i] ?? 0] as const)))),
    expansion: encodeSparse(expansion.map(row)),
    near: encodeSparse(near.map(row)),
    everydayWords: encodeWords(everydayWords),
    everyday: encodeSparse(everydayWords.map((word) => row(everyday.get(word) ?? []))),
    englishStems: encodeWords(englishOrder.map(({ stem }) => stem)),
    englishStop: (english?.stop ?? []).join(' '),
    english: encodeSparse(englishOrder.map(({ id }) => row((english?.forward[id] ?? []).slice(0, 4).map(({ stem, probability }) => [stem, probability] as const)))),
  };
}
