// Values kept between builds, by a key that says all they depend on. Plain lines in a fixed number of files, so that
// thousands of values cost hundreds of files and one changed value rewrites one of them.
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import { replaceCached } from './replace-cached.ts';

/** Days after which a value that no build asked for goes. */
const longestIdle = 30;
/** A value in use gets a new date when its own is this old, and no sooner: a build that changes nothing writes nothing. */
const refreshAfter = 7;
/** Unused values beyond this many characters in one file go, the longest unused first. */
const mostIdle = 1_000_000;

export interface KeptValues<Value> {
  /** What was kept under a key; undefined where nothing was, or where it is damaged. */
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  /** What was kept under a key, else what is made now, which is kept. No value is `undefined`. */
  takeOrMake(key: string, make: () => Value): Value;
  /** Writes what was set. Whoever does not call it leaves the folder as it is. */
  save(): void;
}

interface Line {
  json: string;
  day: number;
}

const today = (): number => Math.floor(Date.now() / 86_400_000);

/** The values in a folder, which need not exist. Keys are hexadecimal digests; values are JSON. */
export function openKeptValues<Value>(folder: string): KeptValues<Value> {
  const day = today();
  const nameOf = (key: string): string => key.slice(0, 2);
  const placeOf = (name: string): string => path.join(folder, name);
  const files = new Map<string, Map<string, Line>>();
  const used = new Set<string>();
  const fresh = new Map<string, string>();
  const stale = new Set<string>();
  const linesOf = (name: string): Map<string, Line> => {
    const lines = files.get(name) ?? readLines(placeOf(name));
    files.set(name, lines);
    return lines;
  };

  const values: KeptValues<Value> = {
    get(key) {
      const json = fresh.get(key) ?? linesOf(nameOf(key)).get(key)?.json;
      if (json === undefined) return undefined;
      used.add(key);
      // What `set` was given under the same key.
      return JSON.parse(json) as Value;
    },
    set(key, value) {
      used.add(key);
      fresh.set(key, JSON.stringify(value));
      stale.add(nameOf(key));
    },
    takeOrMake(key, make) {
      const known = values.get(key);
      if (known !== undefined) return known;
      const made = make();
      values.set(key, made);
      return made;
    },
    save() {
      for (const key of used) {
        const line = linesOf(nameOf(key)).get(key);
        if (line && line.day <= day - refreshAfter) stale.add(nameOf(key));
      }
      const freshByName = Map.groupBy(fresh, ([key]) => nameOf(key));
      for (const name of stale) {
        // Read again: another build may have written it since.
        const lines = readLines(placeOf(name));
        for (const [key, line] of lines) if (used.has(key)) line.day = day;
        for (const [key, json] of freshByName.get(name) ?? []) lines.set(key, { json, day });
        replaceCached(placeOf(name), printLines(withoutIdle(lines, used, day)));
      }
      stale.clear();
      fresh.clear();
      files.clear();
      removeIdleFiles(folder, new Set([...used].map(nameOf)), day);
    },
  };
  return values;
}

function withoutIdle(lines: Map<string, Line>, used: ReadonlySet<string>, day: number): [string, Line][] {
  let idle = 0;
  return [...lines]
    .sort(([, a], [, b]) => b.day - a.day)
    .filter(([key, line]) => {
      if (used.has(key)) return true;
      idle += line.json.length;
      return idle <= mostIdle && line.day > day - longestIdle;
    });
}

/** A line tells its key, the day of its last use, a checksum and the value. */
const printLines = (lines: readonly [string, Line][]): string =>
  lines.map(([key, { json, day }]) => `${key} ${day} ${crc32(json).toString(16)} ${json}\n`).join('');

/** Lines that are cut off or changed count for nothing. */
function readLines(file: string): Map<string, Line> {
  const lines = new Map<string, Line>();
  if (!existsSync(file)) return lines;
  for (const line of readFileSync(file, 'utf8').split('\n')) {
    const [head = '', key = '', day = '', checksum = ''] = /^([0-9a-f]+) (\d+) ([0-9a-f]+) /.exec(line) ?? [];
    const json = line.slice(head.length);
    if (head !== '' && crc32(json).toString(16) === checksum) lines.set(key, { json, day: Number(day) });
  }
  return lines;
}

/** Folders that this process has looked through, each with the day: one that loads again and again need not do more. */
const lookedThrough = new Set<string>();

/** Files that were not written for so long hold nothing that was used since: those in use are dated anew. */
function removeIdleFiles(folder: string, inUse: ReadonlySet<string>, day: number): void {
  const visit = `${day} ${folder}`;
  if (lookedThrough.has(visit)) return;
  lookedThrough.add(visit);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  for (const file of names.filter((name) => !inUse.has(name)).map((name) => path.join(folder, name))) {
    const written = statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
    if (written / 86_400_000 < day - longestIdle) rmSync(file, { force: true });
  }
}
