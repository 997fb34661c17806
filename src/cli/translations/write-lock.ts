// Accepted translations -> the lock of their locale.
import { replaceFile } from '../../site/replace-file.ts';
import { localeFolder } from '../../catalog/links/locale-of.ts';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { UsageError } from '../../site/settings.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { lockFile, printTranslationLock, type LockedFile, type TranslationLock } from '../../translations/lock.ts';
import { listTranslatedTexts } from '../../translations/translated-texts.ts';
import type { Locale } from '../../vocabulary.ts';

/** Refuses to write locks of which a part cannot be read: that part would be gone. */
export function requireReadableLocks(catalog: Catalog): void {
  const [fault] = compareCatalog(catalog).problems;
  if (fault) throw new UsageError(`\`${fault.file}\` has to be mended first, line ${fault.line}: ${fault.message}`);
}

/**
 * Writes what is new of each file (by `TranslatedText.path`) into the lock of the locale. Files that are gone are taken out.
 * Returns the file that was written, relative to the content folder.
 */
export function writeLock(catalog: Catalog, locale: Locale, accepted: ReadonlyMap<string, LockedFile>): string {
  const before: TranslationLock = compareCatalog(catalog).locks.get(locale) ?? new Map();
  const there = new Set(
    listTranslatedTexts(catalog)
      .filter((text) => text.locale === locale)
      .map((text) => text.path),
  );
  const lock: TranslationLock = new Map([...before, ...accepted].filter(([file]) => there.has(file)));
  const file = `${localeFolder(catalog.site, locale)}/${lockFile}`;
  replaceFile(path.join(catalog.contentDir, file), printTranslationLock(lock));
  return file;
}
