// All translations of a site compared with their references, once.
import { memoize } from '../memoize.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import { findChanges, type Comparison } from './find-changes.ts';
import { followMoves } from './follow-moves.ts';
import { readTranslationLock, type TranslationLock } from './lock.ts';
import { listTranslatedTexts, type TranslatedText } from './translated-texts.ts';

export interface ComparedText extends Comparison {
  text: TranslatedText;
  /** Whether the lock knows the file at all. If not, there are no changes and `unknown` holds every passage. */
  isLocked: boolean;
}

export interface ComparedCatalog {
  /** Of the locales that keep a lock, locale by locale. */
  texts: ComparedText[];
  /** By `Document.file` or the file of other texts. */
  byFile: ReadonlyMap<string, ComparedText>;
  locks: ReadonlyMap<Locale, TranslationLock>;
  /** Of reading the locks. */
  problems: Problem[];
}

/** The same catalog is compared once. */
export const compareCatalog = memoize((catalog: Catalog): ComparedCatalog => {
  const locks = new Map<Locale, TranslationLock>();
  const problems: Problem[] = [];
  const byLocale = catalog.locks.length === 0 ? undefined : Map.groupBy(listTranslatedTexts(catalog), ({ locale }) => locale);
  for (const { locale, file, text } of catalog.locks) {
    const read = readTranslationLock(text, file);
    locks.set(locale, followMoves(read.lock, byLocale?.get(locale) ?? []));
    problems.push(...read.problems);
  }
  const texts = [...locks].flatMap(([locale, lock]) =>
    (byLocale?.get(locale) ?? []).map((text): ComparedText => {
      const locked = lock.get(text.path);
      return { text, isLocked: locked !== undefined, ...findChanges(text.passages(), text.reference.passages(), locked) };
    }),
  );
  return { texts, byFile: new Map(texts.map((compared) => [compared.text.file, compared])), locks, problems };
});
