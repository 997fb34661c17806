// From the documents of all languages to one ranking table per language.
import type { SearchDocument } from '../../vocabulary.ts';
import type { EnglishText } from '../query/table/english-table.ts';
import type { TableText } from '../query/table/table-text.ts';
import { chooseTopics, countTopics, type TopicUse } from '../topics/choose-topics.ts';
import { groupsIn, type Topic } from '../topics/topic.ts';
import { openMemory, type Remember } from './cache.ts';
import { addCompoundParts } from './compound-parts.ts';
import { encodeEnglish, shareEnglish } from './encode-english.ts';
import { encodeTable, messageRows, postingRow } from './encode-table.ts';
import { mineLexicon, type Lexicon } from './mine-lexicon.ts';
import { nearInPivot, nearThroughPivot } from './near-words.ts';
import { readTerms, type LocaleTerms } from './read-terms.ts';
import { shardRows, type Shard } from './shard-rows.ts';
import { distinctEntries, unsaidWords } from './table-words.ts';
import { joinGroups, readEveryday, weighGroups } from './weigh-groups.ts';
import { weighTerms, weighUnits } from './weigh-terms.ts';

export interface TableInput {
  documents: readonly SearchDocument[];
  locales: readonly { locale: string; lang: string }[];
  /** The locale that every other is paired with. */
  reference: string;
  /** Everyday words of all topics. */
  topics: readonly Topic[];
  /** The topics that take part besides the general ones; unset, the documents tell. */
  wantedTopics?: readonly string[] | undefined;
  /** Where what is made of one or two languages is kept, and a digest of the documents of each locale; nothing is kept without. */
  remember?: Remember | undefined;
  digests?: ReadonlyMap<string, string> | undefined;
}

export interface Tables {
  byLocale: Map<string, LocaleTables>;
  /** Which topics of everyday words took part. */
  topics: TopicUse[];
}

export interface LocaleTables {
  table: TableText;
  /** What this locale's readers need of the reference locale; undefined for the reference itself. */
  english: EnglishText | undefined;
  /** Rows of large sites, in files of their own. */
  shards: readonly Shard[];
}

/** Ranking tables by locale. Without the reference among the locales there is no lexicon, only each language's own words. */
export function buildTables({
  documents,
  locales,
  reference,
  topics,
  wantedTopics,
  remember = openMemory(undefined),
  digests = new Map(),
}: TableInput): Tables {
  const languages = locales.map(({ locale, lang }): LocaleTerms => {
    const own = documents.filter((document) => document.locale === locale);
    // Without the documents themselves, which are there.
    const read = remember(`terms-${locale}`, [digests.get(locale), lang], () => ({
      ...readTerms(locale, lang, own),
      documents: [],
    }));
    return { ...read, documents: own };
  });
  const counts =
    wantedTopics === undefined
      ? languages.map((terms) => {
          const { locale, lang } = terms;
          const words = topics.map((topic) => groupsIn([topic], lang));
          return remember(`topics-${locale}`, [digests.get(locale), lang, words], () => countTopics(topics, terms));
        })
      : [];
  const uses = chooseTopics(topics, counts, wantedTopics);
  const chosen = topics.filter((_, at) => uses[at]?.isUsed);
  const sides = languages.map((terms) => {
    const { locale, lang } = terms;
    const written = groupsIn(chosen, lang);
    const everyday = remember(`everyday-${locale}`, [lang, written], () => readEveryday(lang, written));
    const isPivot = locale === reference;
    // As they are written: most of what goes into a table hangs on its own language alone.
    const weights = remember(`weights-${locale}`, [digests.get(locale), lang, isPivot, written], () =>
      weighLanguage(terms, everyday, isPivot),
    );
    return { terms, everyday, written, ...weights };
  });
  const lexiconOf = (pivotTerms: LocaleTerms, terms: LocaleTerms): Lexicon =>
    remember(
      `lexicon-${terms.locale}`,
      [pivotTerms, terms].map(({ locale, lang }) => [digests.get(locale), lang]),
      () => mineLexicon(pivotTerms, terms),
    );
  const pivot = sides.find(({ terms }) => terms.locale === reference);
  const paired = new Map(
    sides.flatMap((side) => (pivot === undefined || side === pivot ? [] : [[side, lexiconOf(pivot.terms, side.terms)] as const])),
  );
  const near = pivot === undefined ? [] : nearInPivot(pivot.terms.stems.length, [...paired.values()]);

  const pivotGroups = pivot === undefined ? [] : joinGroups(pivot.terms.documents, sides);
  const byLocale = new Map(
    sides.map((side) => {
      const { terms, postings, messages, written } = side;
      const lexicon = paired.get(side);
      const groups = side === pivot ? pivotGroups : joinGroups(terms.documents, sides);
      const isUsed = (group: number): boolean => (groups[group]?.size ?? 0) + (pivotGroups[group]?.size ?? 0) > 0;
      const used = distinctEntries(
        terms,
        written.map((entries, group) => (isUsed(group) ? entries : [])),
      );
      const unused = written.filter((_, group) => !isUsed(group));
      const { table, shards } = encodeTable({
        terms,
        postings,
        groups,
        near: lexicon === undefined ? (side === pivot ? near : []) : nearThroughPivot(lexicon.forward, lexicon.backward, near),
        everyday: used,
        unsaid: unsaidWords(terms, used, unused),
        english:
          lexicon === undefined || pivot === undefined
            ? undefined
            : { lang: pivot.terms.lang, stems: pivot.terms.stems, stop: pivot.terms.stop, forward: lexicon.forward },
        messages,
        foreign: foreignTo(terms, pivot?.terms),
      });
      const beside =
        lexicon === undefined || pivot?.english === undefined
          ? undefined
          : encodeEnglish(pivot.terms, pivot.english, terms, pivotGroups);
      return [terms.locale, { table, english: beside?.english, shards: [...shards, ...(beside?.shards ?? [])] }] as const;
    }),
  );
  return { byLocale, topics: uses };
}

/** The rows of a language's own table; the pivot's are shared with the other languages. */
function weighLanguage(terms: LocaleTerms, everyday: ReturnType<typeof readEveryday>, isPivot: boolean) {
  const unitWeights = weighUnits(terms);
  const postings = addCompoundParts(terms, weighTerms(terms, unitWeights));
  const messages = isPivot ? messageRows(terms) : [];
  return {
    postings: shardRows('postings', postings.map(postingRow)),
    messages: shardRows('messages', messages),
    english: isPivot ? shareEnglish(terms, postings, messages) : undefined,
    groups: weighGroups(terms, unitWeights, everyday),
  };
}

function foreignTo({ documents }: LocaleTerms, pivot: LocaleTerms | undefined): number {
  const ids = new Set(documents.map(({ id }) => id));
  return pivot?.documents.filter(({ id }) => !ids.has(id)).length ?? 0;
}
