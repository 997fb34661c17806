// The files of a site while it is made. What the site of the last build holds byte for byte is not written again: it is
// told by digests, and only where the file was read and found whole.
import { byText } from '../../../by-text.ts';
import { lstatSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest as digestOf } from '../../../digest.ts';
import { digestFile, readManifests } from '../../delivery/manifest.ts';

export interface SiteFiles {
  /** Names are relative to the site's folder, with `/`. `digest` is that of the bytes, where it is known. */
  write(file: string, bytes: string | Uint8Array, digest?: string): void;
  /** Takes a file over from the last site; false where that has not exactly these bytes. */
  takeOver(file: string, digest: string): boolean;
  /** SHA-256 of a file's bytes; undefined where there is no such file. */
  digestOf(file: string): string | undefined;
  /** Where its bytes lie until the site is published. Throws for a file that is not there. */
  placeOf(file: string): string;
  read(file: string): Buffer;
  /** In bytes. */
  sizeOf(file: string): number;
  /** Every file so far with its digest, sorted by name. */
  list(): [file: string, digest: string][];
  /** Those that were taken over. */
  readonly takenOver: ReadonlySet<string>;
  /** Those whose bytes the cache holds, as whoever writes them says. */
  readonly inCache: Set<string>;
}

/** An empty site in `folder`, beside that of the last build. */
export function openSiteFiles(folder: string, lastSite?: string): SiteFiles {
  const lastFiles = (lastSite === undefined ? undefined : readManifests(lastSite)) ?? new Map<string, readonly string[]>();
  const digests = new Map<string, string>();
  const takenOver = new Set<string>();
  const inCache = new Set<string>();
  const made = new Set<string>();

  const isInLastSite = (file: string, digest: string): boolean => {
    if (lastSite === undefined || !lastFiles.get(file)?.includes(digest)) return false;
    const place = path.join(lastSite, file);
    try {
      return lstatSync(place).isFile() && digestFile(place) === digest;
    } catch {
      return false; // somebody took it away
    }
  };
  const makeFolder = (directory: string): void => {
    if (made.has(directory)) return;
    mkdirSync(directory, { recursive: true });
    made.add(directory);
  };
  const placeOf = (file: string): string => {
    if (!digests.has(file)) throw new Error(`The site has no file \`${file}\`.`);
    return path.join(takenOver.has(file) ? (lastSite ?? '') : folder, file);
  };
  const takeOver = (file: string, digest: string): boolean => {
    if (!isInLastSite(file, digest)) return false;
    digests.set(file, digest);
    takenOver.add(file);
    return true;
  };

  return {
    write(file, bytes, known) {
      const buffer = typeof bytes === 'string' ? Buffer.from(bytes) : bytes;
      const digest = known ?? digestOf(buffer);
      inCache.delete(file);
      if (takeOver(file, digest)) return;
      const place = path.join(folder, file);
      makeFolder(path.dirname(place));
      writeFileSync(place, buffer);
      digests.set(file, digest);
      takenOver.delete(file);
    },
    takeOver,
    digestOf: (file) => digests.get(file),
    placeOf,
    read: (file) => readFileSync(placeOf(file)),
    sizeOf: (file) => statSync(placeOf(file)).size,
    list: () => [...digests].sort(([a], [b]) => byText(a, b)),
    takenOver,
    inCache,
  };
}
