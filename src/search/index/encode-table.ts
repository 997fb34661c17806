// Writes what `query/table/read-table.ts` reads.
import { byText } from '../../by-text.ts';
import { digest } from '../../digest.ts';
import type { SearchDocument } from '../../vocabulary.ts';
import { endingsFor, negationsFor } from '../query/words/language-facts.ts';
import { hashes } from '../query/messages.ts';
import { encodeSparse, highestLevel } from '../query/table/sparse.ts';
import { encodeWords } from '../query/table/word-list.ts';
import type { PageTexts, TableText } from '../query/table/table-text.ts';
import type { Translations } from './mine-lexicon.ts';
import type { Weights } from './near-words.ts';
import { readMessages } from './read-messages.ts';
import type { LocaleTerms } from './read-terms.ts';
import { shardRows, type Shard } from './shard-rows.ts';
import type { Posting } from './weigh-terms.ts';

/** Rows as they go over the wire. */
type Encoded = ReturnType<typeof shardRows>;

export interface TableParts {
  terms: LocaleTerms;
  /** Of each stem, as `postingRow` makes them. */
  postings: Encoded;
  /** Per group of everyday words: pages that are about it. */
  groups: Weights;
  near: Weights;
  /** Entries of each group of everyday words, as they are written; none of a group that no page is about. */
  everyday: readonly (readonly string[])[];
  /** As `unsaidWords` finds them. */
  unsaid: readonly string[];
  /** English stems with their translations; undefined for English itself. */
  english: { lang: string; stems: readonly string[]; stop: readonly string[]; forward: Translations } | undefined;
  /** Messages of programs, as `messageRows` finds them; none where they are not looked for. */
  messages: Encoded;
  /** How many pages exist in the reference locale alone. */
  foreign: number;
}

export type Row = { column: number; level: number }[];

/** A row of weights from 0 to 1. */
export const toRow = (weights: Iterable<readonly [number, number]>): Row =>
  [...weights].sort((a, b) => a[0] - b[0]).map(([column, weight]) => ({ column, level: weight * highestLevel }));

/** The row of a stem's documents. */
export const postingRow = (posting: Posting | undefined): Row =>
  toRow((posting?.documents ?? []).map((column, i) => [column, posting?.weights[i] ?? 0] as const));

/** Stems in the order of their letters, each with its number. */
export const sortStems = (stems: readonly string[]): { stem: string; id: number }[] =>
  stems.map((stem, id) => ({ stem, id })).sort((a, b) => byText(a.stem, b.stem));

/** What is shown of pages; the fragments are filled in when the texts are written. */
export function pageTexts(documents: readonly SearchDocument[]): PageTexts {
  const kindNames = [...new Set(documents.map(({ kind }) => kind))].sort();
  const topicNames = [...new Set(documents.flatMap(({ topic }) => (topic === undefined ? [] : [topic])))].sort();
  return {
    ids: documents.map(({ id }) => id),
    urls: documents.map(({ url }) => url),
    titles: documents.map(({ title }) => title),
    fragments: [],
    kinds: documents.map(({ kind }) => kindNames.indexOf(kind)),
    kindNames,
    topics: documents.map(({ topic }) => (topic === undefined ? -1 : topicNames.indexOf(topic))),
    topicNames,
  };
}

/** A word that has a weaker share in a translation than this is chance. */
const isTranslation = ({ probability }: { probability: number }): boolean => Math.round(probability * highestLevel) >= 4;

/** Tells whether two tables were made together. */
export const keyOf = ({ documents }: LocaleTerms, englishStems: readonly string[]): string =>
  digest(JSON.stringify([documents.map(({ id }) => id), englishStems])).slice(0, 12);

/** Per hash of a run of words the documents that quote it in a message of a program. */
export function messageRows({ documents }: Pick<LocaleTerms, 'documents'>): Row[] {
  const rows: Row[] = Array.from({ length: hashes }, () => []);
  documents.forEach((document, column) => {
    for (const hash of readMessages(document)) rows[hash]?.push({ column, level: highestLevel });
  });
  return rows;
}

/** The ranking table of one language as it goes over the wire. */
export function encodeTable({ terms, postings, groups, near, everyday, unsaid, english, messages, foreign }: TableParts): {
  table: TableText;
  shards: Shard[];
} {
  const sharded = {
    postings,
    groups: shardRows('groups', groups.map(toRow)),
    messages,
  };
  const englishOrder = sortStems(english?.stems ?? []);
  const table: TableText = {
    version: 6,
    key: keyOf(terms, english?.stems ?? []),
    locale: terms.locale,
    lang: terms.lang,
    foreign,
    referenceLang: english?.lang ?? terms.lang,
    endings: endingsFor(terms.lang),
    referenceEndings: endingsFor(english?.lang ?? terms.lang),
    negations: negationsFor(terms.lang),
    ...pageTexts(terms.documents),
    stop: encodeWords(terms.stop),
    words: encodeWords(terms.words.flatMap((word) => terms.written.get(word) ?? word)),
    postings: sharded.postings.text,
    near: encodeSparse(near.map(toRow)),
    everyday: everyday.map((entries) => [...entries].sort().join(',')).join('\n'),
    unsaid: encodeWords(unsaid),
    groups: sharded.groups.text,
    messages: sharded.messages.text,
    englishStems: encodeWords(englishOrder.map(({ stem }) => stem)),
    englishStop: encodeWords(english?.stop ?? []),
    english: encodeSparse(
      englishOrder.map(({ id }) =>
        toRow((english?.forward[id] ?? []).filter(isTranslation).map(({ stem, probability }) => [stem, probability] as const)),
      ),
    ),
  };
  return { table, shards: Object.values(sharded).flatMap(({ shards }) => shards) };
}
