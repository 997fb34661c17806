// Files kept between builds, by a key that says all they depend on. The name of each holds the digest of its bytes, so that
// one that is damaged counts for nothing, and that one which lies elsewhere already need not be read.
import {
  copyFileSync,
  type Dirent,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { digest as digestBytes } from '../../digest.ts';

/** Age in milliseconds at which a file goes that this build did not ask for. */
const longestIdle = 30 * 86_400_000;
/** As many unused files as used ones stay, and some more: those of other branches and content folders. */
const someIdle = 5000;

export interface KeptFiles {
  /** SHA-256 of what is kept under a key; undefined where nothing is. */
  digestOf(key: string): string | undefined;
  /** The bytes; undefined where there are none, or where they are damaged. */
  get(key: string): Buffer | undefined;
  /** Keeps a file that lies at `place` with that digest, by a link to it where the disk allows that. */
  keep(key: string, digest: string, place: string): void;
  /** Of the files that nobody asked for since `openKeptFiles`, removes those made long ago, and of the rest all but the newest. */
  sweep(): void;
}

/** The files of a folder, which need not exist. Keys are hexadecimal digests. */
export function openKeptFiles(folder: string): KeptFiles {
  const found = listNames(folder);
  const names = new Map(found.flatMap((name) => readName(name)));
  const used = new Set<string>();
  const digestOf = (key: string): string | undefined => names.get(key)?.split('.')[1];
  return {
    digestOf(key) {
      used.add(key);
      return digestOf(key);
    },
    get(key) {
      used.add(key);
      const file = path.join(folder, names.get(key) ?? '');
      if (!names.has(key) || !existsSync(file)) return undefined;
      const bytes = readFileSync(file);
      return digestBytes(bytes) === digestOf(key) ? bytes : undefined;
    },
    keep(key, digest, place) {
      used.add(key);
      const name = `${key.slice(0, 2)}/${key}.${digest}`;
      replaceByLink(path.join(folder, name), place);
      names.set(key, name);
    },
    sweep() {
      for (const entry of list(folder)) if (!entry.isDirectory()) rmSync(path.join(folder, entry.name), { force: true });
      const inUse = new Set([...used].map((key) => names.get(key)));
      const idle = found.filter((name) => !inUse.has(name)).map((name) => path.join(folder, name));
      const dated = idle.map((file) => ({ file, time: statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0 }));
      dated.sort((a, b) => b.time - a.time);
      for (const [index, { file, time }] of dated.entries())
        if (index >= used.size + someIdle || time < Date.now() - longestIdle) rmSync(file, { recursive: true, force: true });
    },
  };
}

const list = (folder: string): Dirent[] => (existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []);

/** A key and the name of its file. Drafts, of builds that run or were killed, have longer names. */
function readName(name: string): [string, string][] {
  const [key = '', digest, ...more] = path.basename(name).split('.');
  return digest === undefined || more.length > 0 ? [] : [[key, name]];
}

/** Of files in their folders; what else lies there is of an older version of the project. */
const listNames = (folder: string): string[] =>
  list(folder)
    .filter((part) => part.isDirectory())
    .flatMap(({ name: part }) => readdirSync(path.join(folder, part)).map((name) => `${part}/${name}`));

/** Appears whole or not at all; a damaged file of that name goes. */
function replaceByLink(file: string, place: string): void {
  const draft = `${file}.${process.pid}.draft`;
  mkdirSync(path.dirname(file), { recursive: true });
  try {
    linkSync(place, draft);
  } catch {
    copyFileSync(place, draft);
  }
  renameSync(draft, file);
}
