// Files kept between builds, by a key that says all they depend on. The name of each holds a checksum of its bytes, so that
// one that is damaged counts for nothing.
import { existsSync, readdirSync, readFileSync, statSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { replaceFile } from './replace-file.ts';
import { sweep } from './sweep.ts';

/** A file in use gets a new date when its own is this old, in milliseconds: `sweep` removes old ones. */
const refreshAfter = 7 * 86_400_000;

export interface KeptFiles {
  /** The bytes that were kept under a key; undefined where none were, or where they are damaged. */
  get(key: string): Buffer | undefined;
  set(key: string, bytes: Buffer): void;
}

/** The files of a folder, which need not exist. Keys are names; what lay unused for a month goes at once. */
export function openKeptFiles(folder: string): KeptFiles {
  sweep(folder);
  const names = new Map(existsSync(folder) ? readdirSync(folder).map((name) => [name.split('.')[0] ?? '', name]) : []);
  return {
    get(key) {
      const name = names.get(key);
      if (name === undefined) return undefined;
      const file = path.join(folder, name);
      const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
      if (name !== nameOf(key, bytes)) return undefined;
      if (Date.now() - statSync(file).mtimeMs > refreshAfter) utimesSync(file, new Date(), new Date());
      return bytes;
    },
    set(key, bytes) {
      const name = nameOf(key, bytes);
      replaceFile(path.join(folder, name), bytes);
      names.set(key, name);
    },
  };
}

const nameOf = (key: string, bytes: Buffer): string => `${key}.${crc32(bytes).toString(16)}`;
