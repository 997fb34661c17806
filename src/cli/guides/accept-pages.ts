// `npm run guides -- accept`, for the texts of articles that our own pages show.
import { replaceFile } from '../../site/replace-file.ts';
import { counted } from '../../counted.ts';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { readContentText } from '../../catalog/reading/read-files.ts';
import type { LoadedContent } from '../../site/content/load.ts';
import { listPageParts, pagesLockFile } from '../../site/content/page-parts.ts';
import { lockEntry, printLock, readLock } from '../../troubleshooter/parts/lock.ts';

/** Writes the lock of the pages: what they show now. Nothing where no page shows a text, and none did. */
export function acceptPages({ catalog, rendered, guides }: LoadedContent): void {
  const file = path.join(catalog.contentDir, pagesLockFile);
  const parts = listPageParts(catalog, rendered, guides.section);
  if (parts.length === 0 && !existsSync(file)) return;
  const before = readLock(readContentText(catalog, pagesLockFile)).parts;
  const changed = parts.filter(({ key, locale, part }) => before[key]?.[locale]?.hash !== lockEntry(part).hash);
  const byKey = Map.groupBy(parts, ({ key }) => key);
  const entries = [...byKey].map(([key, own]): [string, Record<string, ReturnType<typeof lockEntry>>] => [
    key,
    Object.fromEntries(own.map(({ locale, part }) => [locale, lockEntry(part)])),
  ]);
  replaceFile(file, printLock({ parts: Object.fromEntries(entries) }));
  process.stdout.write(`pages: ${counted(changed.length, 'text')} accepted\n`);
}
