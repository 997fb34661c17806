// What an earlier build made, from the cache into the site: not even read where the last site has it.
import type { KeptFiles } from '../../cache/kept-files.ts';
import type { SiteFiles } from './site-files.ts';

/** False where the cache has nothing under that key, or something damaged. */
export function takeKept(files: SiteFiles, file: string, kept: KeptFiles, key: string): boolean {
  const digest = kept.digestOf(key);
  if (digest === undefined) return false;
  if (!files.takeOver(file, digest)) {
    const bytes = kept.get(key);
    if (bytes === undefined) return false;
    files.write(file, bytes, digest);
  }
  files.inCache.add(file);
  return true;
}

/** Writes what was made, and keeps it. */
export function writeAndKeep(files: SiteFiles, file: string, bytes: Uint8Array, kept: KeptFiles, key: string): void {
  files.write(file, bytes);
  kept.keep(key, files.digestOf(file) ?? '', bytes);
  files.inCache.add(file);
}
