// From the documents of all languages to one ranking table per language.
import type { SearchDocument } from '../../vocabulary.ts';
import type { EnglishText } from '../query/english-table.ts';
import type { TableText } from '../query/table.ts';
import { addCompoundParts } from './compound-parts.ts';
import { encodeEnglish } from './encode-english.ts';
import { encodeTable } from './encode-table.ts';
import { everydayGroups } from './everyday-words.ts';
import { mineLexicon } from './mine-lexicon.ts';
import { nearInPivot, nearThroughPivot } from './near-words.ts';
import { readTerms, type LocaleTerms } from './read-terms.ts';
import { groupsByWord, joinGroups, weighGroups, wordsBeside } from './weigh-groups.ts';
import { weighTerms, weighUnits } from './weigh-terms.ts';

export interface TableInput {
  documents: readonly SearchDocument[];
  locales: readonly { locale: string; lang: string }[];
  /** The locale that every other is paired with. */
  reference: string;
}

export interface LocaleTables {
  table: TableText;
  /** What this locale's readers need of the reference locale; undefined for the reference itself. */
  english: EnglishText | undefined;
}

/** Ranking tables by locale. Without the reference among the locales there is no lexicon, only each language's own words. */
export function buildTables({ documents, locales, reference }: TableInput): Map<string, LocaleTables> {
  const sides = locales.map(({ locale, lang }) => {
    const terms = readTerms(locale, lang, documents.filter((document) => document.locale === locale));
    const unitWeights = weighUnits(terms);
    return {
      terms,
      postings: addCompoundParts(terms, weighTerms(terms, unitWeights)),
      groups: weighGroups(terms, unitWeights, everydayGroups(lang)),
    };
  });
  const pivot = sides.find(({ terms }) => terms.locale === reference);
  const paired = new Map(sides.flatMap((side) => (pivot === undefined || side === pivot ? [] : [[side, mineLexicon(pivot.terms, side.terms)] as const])));
  const near = pivot === undefined ? [] : nearInPivot(pivot.terms.stems.length, [...paired.values()]);

  const pivotGroups = pivot === undefined ? [] : joinGroups(pivot.terms.documents, sides);
  return new Map(
    sides.map((side) => {
      const { terms, postings } = side;
      const lexicon = paired.get(side);
      const groups = joinGroups(terms.documents, sides);
      const isUsed = (group: number): boolean => (groups[group]?.size ?? 0) + (pivotGroups[group]?.size ?? 0) > 0;
      const table = encodeTable({
        terms,
        postings,
        groups,
        near: lexicon === undefined ? (side === pivot ? near : []) : nearThroughPivot(lexicon.forward, lexicon.backward, near),
        everyday: groupsByWord(terms.lang, everydayGroups(terms.lang), isUsed),
        everydayOnly: wordsBeside(terms.vocabulary, everydayGroups(terms.lang)),
        english: lexicon === undefined || pivot === undefined ? undefined : { stems: pivot.terms.stems, stop: pivot.terms.stop, forward: lexicon.forward },
        messages: side === pivot,
        foreign: foreignTo(terms, pivot?.terms),
      });
      const english = lexicon === undefined || pivot === undefined ? undefined : encodeEnglish(pivot, terms, groupsByWord(pivot.terms.lang, everydayGroups(pivot.terms.lang), isUsed), pivotGroups);
      return [terms.locale, { table, english }] as const;
    }),
  );
}

function foreignTo({ documents }: LocaleTerms, pivot: LocaleTerms | undefined): number {
  const ids = new Set(documents.map(({ id }) => id));
  return pivot?.documents.filter(({ id }) => !ids.has(id)).length ?? 0;
}
