// Files kept between builds, by a key that says all they depend on. Each is kept with the digest of its bytes, so that one
// that is damaged counts for nothing, and that one which lies elsewhere already need not be read.
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { digest as digestBytes } from '../../digest.ts';
import { isAbandoned, isDraft } from '../draft-files.ts';
import { type PackEntry, type PackWriter, readEntry, readIndex, writePack } from './pack.ts';

/** Age in milliseconds at which a file goes that this build did not ask for. */
const longestIdle = 30 * 86_400_000;
/** As many unused files as used ones stay, and some more: those of other branches and content folders. */
const someIdle = 5000;

export interface KeptFiles {
  /** SHA-256 of what is kept under a key; undefined where nothing is. */
  digestOf(key: string): string | undefined;
  /** The bytes; undefined where there are none, or where they are damaged. */
  get(key: string): Buffer | undefined;
  /** Keeps bytes with their digest; they are there for other builds after `save`. */
  keep(key: string, digest: string, bytes: Uint8Array): void;
  /**
   * Ends the work. Of the files that nobody asked for since `openKeptFiles`, those made long ago go, and of the rest all but
   * the newest.
   */
  save(): void;
}

interface Place {
  pack: string;
  entry: PackEntry;
}

const packEnding = '.pack';

/** The files of a folder, which need not exist. */
export function openKeptFiles(folder: string): KeptFiles {
  const packs = readPacks(folder);
  // Of two builds at once both may have kept the same.
  const places = new Map<string, Place>();
  for (const [pack, entries] of packs) for (const entry of entries) places.set(entry.key, { pack, entry });
  const used = new Set<string>();
  const fresh = new Map<string, string>();
  let writer: PackWriter | undefined;
  const write = (entry: Pick<PackEntry, 'key' | 'digest' | 'made'>, bytes: Uint8Array): void => {
    if (writer === undefined) mkdirSync(folder, { recursive: true });
    writer ??= writePack(path.join(folder, `${Date.now()}-${randomBytes(4).toString('hex')}${packEnding}`));
    writer.add(entry, bytes);
  };
  const read = ({ pack, entry }: Place): Buffer | undefined => readEntry(path.join(folder, pack), entry);

  return {
    digestOf(key) {
      used.add(key);
      return places.get(key)?.entry.digest;
    },
    get(key) {
      used.add(key);
      const place = places.get(key);
      const bytes = place && read(place);
      return bytes && digestBytes(bytes) === place.entry.digest ? bytes : undefined;
    },
    keep(key, digest, bytes) {
      if (fresh.get(key) === digest) return;
      fresh.set(key, digest);
      places.delete(key);
      write({ key, digest, made: Date.now() }, bytes);
    },
    save() {
      const staying = Map.groupBy(choose([...places.values()], used), ({ pack }) => pack);
      const taken = [...packs]
        .map(([pack, entries]) => ({ pack, whole: lengthOf(entries), own: staying.get(pack) ?? [] }))
        .sort((a, b) => a.whole - b.whole)
        .filter(({ whole, own }) => {
          const length = lengthOf(own.map(({ entry }) => entry));
          // So that there are few packs, and each byte is copied a few times at most: one takes in those that are no larger.
          if (own.length > 0 && length > (writer?.size ?? 0) && length * 2 > whole) return false;
          for (const place of own) {
            const bytes = read(place);
            if (bytes) write(place.entry, bytes);
          }
          return true;
        });
      writer?.close();
      writer = undefined;
      for (const { pack } of taken) rmSync(path.join(folder, pack), { force: true });
      removeStrangers(folder);
    },
  };
}

/** Finds bytes in several folders by their digest alone. Nothing counts as used by that. */
export function findKept(folders: readonly string[]): (digest: string) => Buffer | undefined {
  const places = new Map<string, { file: string; entry: PackEntry }>();
  for (const folder of folders)
    for (const [pack, entries] of readPacks(folder))
      for (const entry of entries) places.set(entry.digest, { file: path.join(folder, pack), entry });
  return (digest) => {
    const place = places.get(digest);
    const bytes = place && readEntry(place.file, place.entry);
    return bytes && digestBytes(bytes) === digest ? bytes : undefined;
  };
}

/** The indexes of the packs of a folder, by their names. */
const readPacks = (folder: string): Map<string, PackEntry[]> =>
  new Map(
    listNames(folder)
      .filter((name) => name.endsWith(packEnding))
      .map((name) => [name, readIndex(path.join(folder, name)) ?? []]),
  );

/** What was used, and of the rest what is young and among the newest. */
function choose(places: readonly Place[], used: ReadonlySet<string>): Place[] {
  const idle = places
    .filter(({ entry }) => !used.has(entry.key) && entry.made > Date.now() - longestIdle)
    .sort((a, b) => b.entry.made - a.entry.made);
  return [...places.filter(({ entry }) => used.has(entry.key)), ...idle.slice(0, used.size + someIdle)];
}

const listNames = (folder: string): string[] => (existsSync(folder) ? readdirSync(folder) : []);

const lengthOf = (entries: readonly PackEntry[]): number => entries.reduce((sum, { length }) => sum + length, 0);

/** What builds that were killed, and older versions of the project, left. A draft may be that of a build beside this one. */
function removeStrangers(folder: string): void {
  for (const name of listNames(folder).filter((one) => !one.endsWith(packEnding))) {
    const file = path.join(folder, name);
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (!isDraft(name) || isAbandoned(name, written)) rmSync(file, { recursive: true, force: true });
  }
}
