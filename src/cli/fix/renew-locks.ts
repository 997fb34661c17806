// A fix changes no meaning: what was up to date stays so, and what was out of date, too.
import { replaceFile } from '../../site/replace-file.ts';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import { printTranslationLock, type LockedFile, type LockedPassage, type TranslationLock } from '../../translations/lock.ts';
import { passagesOf, type Passage } from '../../translations/passages.ts';
import { listTranslatedTexts } from '../../translations/translated-texts.ts';
import type { Document } from '../../catalog/document.ts';

/** Old digest -> new digest of each passage; nothing where passages came or went. */
function renewed(before: readonly Passage[], after: Document | undefined): Map<string, string> {
  const now = after ? passagesOf(after) : [];
  return new Map(now.length === before.length ? before.map(({ digest }, index) => [digest, now[index]?.digest ?? digest]) : []);
}

/** Writes the locks anew for documents (by file) whose bodies were fixed. */
export function renewLocks(catalog: Catalog, fixed: ReadonlyMap<string, Document>): void {
  const { locks } = compareCatalog(catalog);
  for (const { locale, file } of catalog.locks) {
    const lock: TranslationLock = new Map(locks.get(locale));
    let isRenewed = false;
    for (const text of listTranslatedTexts(catalog)) {
      const locked = text.locale === locale ? lock.get(text.path) : undefined;
      const [own, reference] = [fixed.get(text.file), fixed.get(text.reference.file)];
      if (!locked || (!own && !reference)) continue;
      const digests = { own: renewed(text.passages(), own), source: renewed(text.reference.passages(), reference) };
      const renew = ({ own: mine = '', source = '' }: LockedPassage): LockedPassage => ({
        own: (digests.own.get(mine) ?? mine) || undefined,
        source: (digests.source.get(source) ?? source) || undefined,
      });
      const after: LockedFile = {
        ...locked,
        words: new Map([...locked.words].map(([key, passage]) => [key, renew(passage)])),
        blocks: locked.blocks.map(renew),
      };
      lock.set(text.path, after);
      isRenewed = true;
    }
    if (isRenewed) replaceFile(path.join(catalog.contentDir, file), printTranslationLock(lock));
  }
}
