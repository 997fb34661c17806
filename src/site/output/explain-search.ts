// Why the search of a site is made anew: the texts of all languages help each other, so what changed in one concerns all.
import path from 'node:path';
import type { SearchDocument } from '../../vocabulary.ts';
import { openKeptValues } from '../cache/kept-values.ts';
import { sha256 } from '../content/render-document.ts';

/** For telling what changed; nothing is decided by it. Keeps what the search is made of now for the next time. */
export function explainSearch(
  { cacheDir, contentDir }: { cacheDir: string; contentDir: string },
  documents: readonly SearchDocument[],
  version: string,
): string {
  const kept = openKeptValues<Record<string, string>>(path.join(cacheDir, 'documents'));
  const key = sha256(JSON.stringify([contentDir, 'search']));
  const texts = [...Map.groupBy(documents, ({ locale }) => locale)].map(
    ([locale, own]) => [locale, sha256(JSON.stringify(own))] as const,
  );
  const [before, now] = [kept.get(key), Object.fromEntries([['code', version], ...texts])];
  kept.set(key, now);
  kept.save();
  if (before === undefined) return 'it is new';
  const names = [...new Set([...Object.keys(before), ...Object.keys(now)])];
  const changed = names.filter((name) => before[name] !== now[name]);
  if (changed.includes('code')) return 'the code that makes it, or a package that it uses, changed';
  return changed.length === 0
    ? 'it is no longer in the cache'
    : `texts of ${changed.join(', ')} changed, and languages help each other`;
}
