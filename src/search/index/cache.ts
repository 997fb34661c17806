// What earlier builds made for the search: bundles, and what goes into the tables of all languages, each kept under a digest of
// everything that it is made of.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { crc32 } from 'node:zlib';
import { digest } from '../../digest.ts';

/** Digest of values and of the code that makes bundles of them. */
export const digestOf = (version: string, values: unknown): string => digest(version, JSON.stringify(values)).slice(0, 20);

export interface BundleFile {
  path: string;
  content: string | Uint8Array;
}

/** Writes the files of a bundle, over those that are there. What an earlier build left goes with the site’s other left-overs. */
export function writeBundle(folder: string, files: readonly BundleFile[]): void {
  for (const directory of new Set(files.map(({ path }) => dirname(join(folder, path)))))
    mkdirSync(directory, { recursive: true });
  for (const { path, content } of files) writeFileSync(join(folder, path), content);
}

function checksumOf(bytes: Uint8Array): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(bytes));
  return checksum;
}

/** What a build kept; undefined where none did, or where the file is damaged. */
function readKept<Value>(file: string): { value: Value } | undefined {
  if (!existsSync(file)) return undefined;
  const kept = readFileSync(file);
  const bytes = kept.subarray(4);
  if (!kept.subarray(0, 4).equals(checksumOf(bytes))) return undefined;
  // Dated anew: `forgetOldest` goes by the date.
  utimesSync(file, new Date(), new Date());
  // The name says what was kept.
  return { value: deserialize(bytes) as Value };
}

/** Removes what was kept under a name, the longest unused first, but for the newest few. */
function forgetOldest(directory: string, prefix: string, mostKept: number): void {
  const files = readdirSync(directory)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(directory, name));
  const dates = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  for (const file of files.sort((a, b) => (dates.get(b) ?? 0) - (dates.get(a) ?? 0)).slice(mostKept))
    rmSync(file, { force: true });
}

/** Where values are kept between builds, what tells the code that makes them, and how a file is written whole or not at all. */
export interface SearchCache {
  dir: string;
  version: string;
  replaceFile: (file: string, content: Uint8Array) => void;
}

/** Bundles of one locale that are kept: those of a few branches or content folders. */
const fewBundles = 6;
/** What goes into tables is many times as large. */
const fewParts = 2;

/**
 * What an earlier build kept under a name and digest, and a function that keeps what is made now. A value is one file:
 * hundreds of small ones cost more to write than to make. It is one that `v8.serialize` takes.
 */
function openPlace<Value>(cache: SearchCache | undefined, name: string, of: string, mostKept: number) {
  if (cache === undefined) return { kept: undefined, keep: (value: Value) => value };
  const file = join(cache.dir, 'search', `${name}.${of}`);
  const keep = (value: Value): Value => {
    const bytes = serialize(value);
    cache.replaceFile(file, Buffer.concat([checksumOf(bytes), bytes]));
    forgetOldest(dirname(file), `${name}.`, mostKept);
    return value;
  };
  return { kept: readKept<Value>(file), keep };
}

/** A value, and whether an earlier build made it. */
export interface Kept<Value> {
  value: Value;
  isKept: boolean;
}

/** What an earlier build kept under the digest, else what is made now, which is kept. */
export async function takeOrMake<Value>(
  cache: SearchCache | undefined,
  name: string,
  of: string,
  make: () => Promise<Value>,
): Promise<Kept<Value>> {
  const { kept, keep } = openPlace<Value>(cache, name, of, fewBundles);
  return kept ? { ...kept, isKept: true } : { value: keep(await make()), isKept: false };
}

/** Gives what was made of the same things before, else makes it. `name` tells the kinds apart. */
export type Remember = <Value>(name: string, of: unknown, make: () => Value) => Value;

/** A memory that lasts from build to build; without a cache there is none. */
export function openMemory(cache: SearchCache | undefined): Remember {
  if (cache === undefined) return (_name, _of, make) => make();
  return <Value>(name: string, of: unknown, make: () => Value): Value => {
    const { kept, keep } = openPlace<Value>(cache, name, digestOf(cache.version, of), fewParts);
    return kept ? kept.value : keep(make());
  };
}
