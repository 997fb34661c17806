// Search bundles of earlier builds, kept under a digest of everything that goes into them.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
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

/** Keeps a bundle as one file: hundreds of small ones cost more to write than to make. */
export function keepBundle(file: string, files: readonly BundleFile[]): void {
  mkdirSync(dirname(file), { recursive: true });
  const draft = `${file}.${process.pid}.draft`;
  const bytes = serialize(files);
  writeFileSync(draft, Buffer.concat([checksumOf(bytes), bytes]));
  renameSync(draft, file);
}

function checksumOf(bytes: Uint8Array): Buffer {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32LE(crc32(bytes));
  return checksum;
}

/** What `keepBundle` wrote; undefined where it did not, or where the file is damaged. */
export function readKept(file: string): BundleFile[] | undefined {
  if (!existsSync(file)) return undefined;
  const kept = readFileSync(file);
  const bytes = kept.subarray(4);
  if (!kept.subarray(0, 4).equals(checksumOf(bytes))) return undefined;
  // Dated anew: `forgetOldest` goes by the date.
  utimesSync(file, new Date(), new Date());
  return deserialize(bytes);
}

/** Bundles of one locale that are kept: those of a few branches or content folders. */
const mostKept = 6;

/** Removes what was kept under a name, the longest unused first, but for the newest few. */
export function forgetOldest(directory: string, prefix: string): void {
  const files = readdirSync(directory)
    .filter((name) => name.startsWith(prefix))
    .map((name) => join(directory, name));
  const dates = new Map(files.map((file) => [file, statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0]));
  for (const file of files.sort((a, b) => (dates.get(b) ?? 0) - (dates.get(a) ?? 0)).slice(mostKept))
    rmSync(file, { force: true });
}
