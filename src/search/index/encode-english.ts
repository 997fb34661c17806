// Writes what `query/table/english-table.ts` reads.
import { negationsFor } from '../query/words/language-facts.ts';
import { encodeRuns, type EnglishText } from '../query/table/english-table.ts';
import { keyOf, pageTexts, postingRow, sortStems, toRow, type Row } from './encode-table.ts';
import type { Weights } from './near-words.ts';
import type { LocaleTerms } from './read-terms.ts';
import { shardRows, type Shard } from './shard-rows.ts';
import type { Posting } from './weigh-terms.ts';

/** What the English tables of all locales have in common. */
export interface SharedEnglish {
  postings: ReturnType<typeof shardRows>;
  messages: ReturnType<typeof shardRows>;
}

/** The common part, made once; `messages` are those of the reference locale's own table. */
export function shareEnglish(terms: LocaleTerms, postings: readonly Posting[], messages: readonly Row[]): SharedEnglish {
  const stems = sortStems(terms.stems);
  return {
    postings: shardRows(
      'english-postings',
      stems.map(({ id }) => postingRow(postings[id]).map(({ column, level }) => ({ column, level: coarsen(level) }))),
    ),
    messages: shardRows('english-messages', messages),
  };
}

/**
 * The reference locale as the readers of another one need it: where a page exists in both, its place in the other's
 * table stands for it. Stems come in the order of that table's English stems. `groups` are those that English pages
 * are about; pages that exist in both are about them in the other's table.
 */
export function encodeEnglish(
  terms: LocaleTerms,
  { postings, messages }: SharedEnglish,
  local: LocaleTerms,
  groups: Weights,
): { english: EnglishText; shards: Shard[] } {
  const places = new Map(local.documents.map(({ id }, i) => [id, i]));
  const foreign = terms.documents.filter(({ id }) => !places.has(id));
  const foreignGroups = shardRows(
    'english-groups',
    groups.map((pages) => toRow([...pages].filter(([page]) => !places.has(terms.documents[page]?.id ?? '')))),
  );
  const english: EnglishText = {
    version: 6,
    postings: postings.text,
    messages: messages.text,
    key: keyOf(local, terms.stems),
    locale: terms.locale,
    lang: terms.lang,
    negations: negationsFor(terms.lang),
    places: encodeRuns(terms.documents.map(({ id }) => places.get(id) ?? -1)),
    foreign: pageTexts(foreign),
    groups: foreignGroups.text,
  };
  return { english, shards: [postings, messages, foreignGroups].flatMap(({ shards }) => shards) };
}

/** Six levels instead of fifteen: these matches only help others. */
const coarsen = (level: number): number => coarseLevels.find((coarse) => level < coarse + 1) ?? 13;
const coarseLevels = [1, 3, 5, 7, 10];
