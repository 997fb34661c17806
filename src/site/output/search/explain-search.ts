// Why the search of a site is made anew: the texts of all languages help each other, so what changed in one concerns all.
import path from 'node:path';
import { openKeptValues } from '../../cache/kept-values.ts';
import { digest } from '../../../digest.ts';

/**
 * For telling what changed; nothing is decided by it. Keeps what the search is made of now for the next time. `texts`
 * holds a digest of the documents of each locale.
 */
export function explainSearch(
  { cacheDir, contentDir }: { cacheDir: string; contentDir: string },
  texts: Readonly<Record<string, string>>,
  version: string,
): string {
  const kept = openKeptValues<Record<string, string>>(path.join(cacheDir, 'documents'));
  const key = digest(JSON.stringify([contentDir, 'search']));
  const now: Record<string, string> = { ...texts, code: version };
  const before = kept.get(key);
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
