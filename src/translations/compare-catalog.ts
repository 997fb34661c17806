// All translations of a site compared with their references, once.
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import { findChanges, type Comparison } from './find-changes.ts';
import { readTranslationLock, type TranslationLock } from './lock.ts';
import { listTranslatedTexts, type TranslatedText } from './translated-texts.ts';

export interface ComparedText extends Comparison {
  text: TranslatedText;
  /** Whether the lock knows the file at all. If not, there are no changes and `unknown` holds every passage. */
  isLocked: boolean;
}

export interface ComparedCatalog {
  /** Of the locales that keep a lock, in the order of `listTranslatedTexts`. */
  texts: ComparedText[];
  /** By `Document.file` or the file of other texts. */
  byFile: ReadonlyMap<string, ComparedText>;
  locks: ReadonlyMap<Locale, TranslationLock>;
  /** Of reading the locks. */
  problems: Problem[];
}

const known = new WeakMap<Catalog, ComparedCatalog>();

/** The same catalog is compared once. */
export function compareCatalog(catalog: Catalog): ComparedCatalog {
  const before = known.get(catalog);
  if (before) return before;
  const locks = new Map<Locale, TranslationLock>();
  const problems: Problem[] = [];
  for (const { locale, file, text } of catalog.locks) {
    const read = readTranslationLock(text, file);
    locks.set(locale, read.lock);
    problems.push(...read.problems);
  }
  const texts =
    locks.size === 0
      ? []
      : listTranslatedTexts(catalog).flatMap((text): ComparedText[] => {
          const lock = locks.get(text.locale);
          if (!lock) return [];
          const locked = lock.get(text.path);
          return [{ text, isLocked: locked !== undefined, ...findChanges(text.passages(), text.reference.passages(), locked) }];
        });
  const compared = { texts, byFile: new Map(texts.map((compared) => [compared.text.file, compared])), locks, problems };
  known.set(catalog, compared);
  return compared;
}
