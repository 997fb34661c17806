// From the documents of all languages to one ranking table per language.
import type { SearchDocument } from '../../vocabulary.ts';
import type { TableText } from '../query/table.ts';
import { addCompoundParts } from './compound-parts.ts';
import { everydayStems, translateGroups } from './everyday-stems.ts';
import { everydayGroups } from './everyday-words.ts';
import { encodeTable } from './encode-table.ts';
import { enrichPivot, expandDocuments, nearInPivot, nearThroughPivot } from './expand.ts';
import { mineLexicon } from './mine-lexicon.ts';
import { readTerms } from './read-terms.ts';
import { weighTerms } from './weigh-terms.ts';

export interface TableInput {
  documents: readonly SearchDocument[];
  locales: readonly { locale: string; lang: string }[];
  /** The locale that every other is paired with. */
  reference: string;
}

/** Ranking tables by locale. Without the reference among the locales there is no lexicon, only each language's own words. */
export function buildTables({ documents, locales, reference }: TableInput): Map<string, TableText> {
  const byLocale = new Map(
    locales.map(({ locale, lang }) => {
      const terms = readTerms(locale, lang, documents.filter((document) => document.locale === locale));
      return [locale, { terms, postings: addCompoundParts(terms, weighTerms(terms)) }] as const;
    }),
  );
  const pivot = byLocale.get(reference);
  const paired = [...byLocale.values()]
    .filter((side) => pivot !== undefined && side !== pivot)
    .map((side) => ({ ...side, ...mineLexicon(pivot?.terms ?? side.terms, side.terms) }));
  const near = pivot === undefined ? [] : nearInPivot(pivot.terms.stems.length, paired);
  const articles = pivot === undefined ? new Map<string, Map<number, number>>() : enrichPivot(pivot.terms, pivot.postings, paired);

  const tables = new Map<string, TableText>();
  for (const { locale } of locales) {
    const side = byLocale.get(locale);
    if (side === undefined) continue;
    const lexicon = paired.find(({ terms }) => terms.locale === locale);
    const { terms, postings } = side;
    tables.set(locale, encodeTable({
      terms,
      postings,
      expansion: expandDocuments(terms, postings, articles, lexicon?.forward),
      near: lexicon === undefined ? (side === pivot ? near : terms.stems.map(() => new Map())) : nearThroughPivot(lexicon.forward, lexicon.backward, near),
      everyday: everydayStems(
        terms,
        (stem) => postings[stem]?.documents.length ?? 0,
        everydayGroups(terms.lang),
        lexicon === undefined || pivot === undefined ? [] : translateGroups(pivot.terms, everydayGroups(pivot.terms.lang), lexicon.forward),
      ),
      english: lexicon === undefined || pivot === undefined ? undefined : { stems: pivot.terms.stems, stop: pivot.terms.stop, forward: lexicon.forward },
    }));
  }
  return tables;
}
