import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { digest } from '../../digest.ts';
import { type KeptFiles, openKeptFiles } from './kept-files.ts';

const day = 86_400_000;
let folder: string;
beforeEach(() => (folder = path.join(mkdtempSync(path.join(tmpdir(), 'kept-files-')), 'kept')));
afterEach(() => {
  vi.useRealTimers();
  rmSync(path.dirname(folder), { recursive: true });
});

const kept = (): KeptFiles => openKeptFiles(folder);
const keyOf = (name: string): string => digest(name);
const put = (files: KeptFiles, name: string, text = name): void => files.keep(keyOf(name), digest(text), Buffer.from(text));
function keep(...names: string[]): void {
  const files = kept();
  for (const name of names) put(files, name);
  files.save();
}
const textOf = (name: string, files = kept()): string | undefined => files.get(keyOf(name))?.toString();
const packs = (): string[] => readdirSync(folder).map((name) => path.join(folder, name));
/** A build that asks for these. */
function use(...names: string[]): void {
  const files = kept();
  for (const name of names) files.digestOf(keyOf(name));
  files.save();
}

test('what was kept is there in the next build, by its key, and tells its digest without being read', () => {
  keep('one', 'two');
  expect([kept().digestOf(keyOf('one')), textOf('one'), textOf('two')]).toEqual([digest('one'), 'one', 'two']);
  expect([kept().digestOf(keyOf('three')), textOf('three')]).toEqual([undefined, undefined]);
});

test('what is not saved, as when a build is killed, is not there, and its draft goes when it must be an old one', () => {
  put(kept(), 'one');
  const [draft = ''] = packs();
  use('one');
  expect([packs(), textOf('one')]).toEqual([[draft], undefined]);
  utimesSync(draft, 0, 0);
  use('one');
  expect(packs()).toEqual([]);
});

test('the draft of a build that was killed goes with the next one', () => {
  const code = `
    const { openKeptFiles } = await import(${JSON.stringify(new URL('kept-files.ts', import.meta.url).href)});
    openKeptFiles(${JSON.stringify(folder)}).keep('a', 'b', Buffer.from('c'));
    process.kill(process.pid, 'SIGKILL');`;
  expect(spawnSync(process.execPath, ['--input-type=module', '--eval', code]).signal).toBe('SIGKILL');
  expect(packs()).toHaveLength(1);
  use('one');
  expect(packs()).toEqual([]);
});

test('what cannot be written, as on a full disk, leaves no draft that takes room', () => {
  const files = kept();
  put(files, 'one');
  // Whatever the system refuses.
  expect(() => files.keep(keyOf('two'), digest('two'), Number.NaN as never)).toThrow();
  expect(packs()).toEqual([]);
});

test.each<[string, (file: string) => void]>([
  ['is cut off', (file) => truncateSync(file, statSync(file).size - 1)],
  ['is empty', (file) => writeFileSync(file, '')],
  ['has another letter', (file) => writeFileSync(file, readFileSync(file, 'latin1').replace('one', 'One'), 'latin1')],
  ['is gone', (file) => rmSync(file)],
])('a file whose pack %s counts for nothing, and can be kept again', (_, damage) => {
  keep('one');
  const open = kept();
  for (const pack of packs()) damage(pack);
  expect(textOf('one')).toBeUndefined();
  // Whoever knows its place already finds it there, or nothing.
  expect(['one', undefined]).toContain(textOf('one', open));
  keep('one');
  expect(textOf('one')).toBe('one');
});

test('another version takes the place of the first', () => {
  keep('one');
  const files = kept();
  put(files, 'one', 'another');
  files.save();
  expect(textOf('one')).toBe('another');
});

test('what two builds keep at once is there, whichever ends first', () => {
  keep('one');
  const [first, second] = [kept(), kept()];
  put(first, 'two');
  put(second, 'three');
  first.save();
  second.save();
  expect(['one', 'two', 'three'].map((name) => textOf(name))).toEqual(['one', 'two', 'three']);
});

test('what no build asked for goes after a month, what is used stays', () => {
  keep('used', 'old');
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 40 * day });
  const files = kept();
  files.digestOf(keyOf('used'));
  put(files, 'idle');
  files.save();
  use('used');
  expect(['used', 'idle', 'old'].map((name) => textOf(name))).toEqual(['used', 'idle', undefined]);
});

test('many builds leave few packs, and a build that makes nothing writes nothing', () => {
  const names = Array.from({ length: 100 }, (_, index) => `file ${index}`);
  for (const name of names) keep(name);
  expect(packs().length).toBeLessThan(10);
  const before = packs();
  use(...names);
  expect(packs()).toEqual(before);
  expect(names.map((name) => textOf(name))).toEqual(names);
});

test('what an older version of the project left is passed by and swept away', () => {
  mkdirSync(path.join(folder, 'd9/chunks'), { recursive: true });
  writeFileSync(path.join(folder, `${'0'.repeat(64)}.7c22f078`), 'old');
  keep('new');
  expect([packs().length, textOf('new')]).toEqual([1, 'new']);
});
