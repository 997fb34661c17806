// The site of the last build, where nothing changed but that it is gone, as in a new checkout that keeps the cache: every file
// that its manifests name, found by the digest of its bytes. No content is loaded for it, and no program.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { digest as digestOf } from '../../../digest.ts';
import { findKept, openKeptFiles } from '../../cache/kept-files.ts';
import { variantsFolder } from '../../content/image-facts.ts';
import { listManifests, manifestFolder, readManifests } from '../../delivery/manifest.ts';
import type { BuildSettings } from '../../settings.ts';
import type { LastBuild } from './last-build.ts';
import { openSiteFiles, type SiteFiles } from './site-files.ts';

/** Where the cache has files of sites: those of three steps, and what is kept here. */
const places = ['pages', 'compressed', 'previews', 'site'] as const;
const placeOf = (cacheDir: string, place: (typeof places)[number]): string => path.join(cacheDir, place);

/** Copies of files that lie in the content or in the cache: images alone may be larger than all the rest. */
const isCopy = (file: string): boolean => /^(?:[^/]+\/)?assets\/.*(?<!\.svg)$/i.test(file);

/** Keeps the manifests in `folder` and what of a finished site no step keeps. */
export function keepRest(files: SiteFiles, folder: string, cacheDir: string): void {
  const kept = openKeptFiles(placeOf(cacheDir, 'site'));
  const keep = (digest: string, read: () => Buffer): void => {
    if (kept.digestOf(digest) === undefined) kept.keep(digest, digest, read());
  };
  for (const [file, digest] of files.list()) if (!files.inCache.has(file) && !isCopy(file)) keep(digest, () => files.read(file));
  for (const name of listManifests(folder)) {
    const bytes = readFileSync(path.join(folder, manifestFolder, name));
    keep(digestOf(bytes), () => bytes);
  }
  kept.save();
}

export interface RestoredSite {
  staging: string;
  /** Files that the output folder has. */
  takenOver: ReadonlySet<string>;
}

/** Makes the site of the last build in `staging`; undefined where the cache lacks any of it. */
export function restoreSite(
  { cacheDir, contentDir, outDir }: BuildSettings,
  { manifests }: LastBuild,
  staging: string,
): RestoredSite | undefined {
  const find = findKept(places.map((place) => placeOf(cacheDir, place)));
  mkdirSync(path.join(staging, manifestFolder), { recursive: true });
  for (const [name, digest] of manifests) {
    const bytes = find(digest);
    if (bytes === undefined) return undefined;
    writeFileSync(path.join(staging, manifestFolder, name), bytes);
  }
  const files = openSiteFiles(staging, outDir);
  const missing = [...(readManifests(staging) ?? [])].flatMap(([file, [digest = '']]) =>
    files.takeOver(file, digest) ? [] : { file, digest },
  );
  const findCopy = findCopies([contentDir, variantsFolder(cacheDir)], missing.map(({ file }) => file).filter(isCopy));
  for (const { file, digest } of missing) {
    const bytes = isCopy(file) ? findCopy(digest) : find(digest);
    if (bytes === undefined) return undefined;
    files.write(file, bytes, digest);
  }
  return { staging, takenOver: files.takenOver };
}

/** Finds files of folders by the digests of their bytes, where they have the names of `wanted` files. */
function findCopies(folders: readonly string[], wanted: readonly string[]): (digest: string) => Buffer | undefined {
  const names = new Set(wanted.map((file) => path.basename(file)));
  const found = new Map<string, string>();
  for (const folder of names.size > 0 ? folders.filter((one) => existsSync(one)) : [])
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const place = path.join(entry.parentPath, entry.name);
      const bytes = entry.isFile() && names.has(entry.name) ? readWherePossible(place) : undefined;
      if (bytes) found.set(digestOf(bytes), place);
    }
  return (digest) => {
    const place = found.get(digest);
    const bytes = place === undefined ? undefined : readWherePossible(place);
    return bytes && digestOf(bytes) === digest ? bytes : undefined;
  };
}

function readWherePossible(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined; // gone, or not for us to read: then the site is made
  }
}
