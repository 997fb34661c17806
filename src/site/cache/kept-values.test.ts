import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { openKeptValues } from './kept-values.ts';

const day = 86_400_000;
const start = Date.now();
const key = (start: string): string => start.padEnd(64, '0');
const newFolder = (): string => path.join(writeFiles({ x: '' }), 'kept');
const filesIn = (folder: string): string[] => readdirSync(folder).map((name) => path.join(folder, name));

function keep(folder: string, values: Record<string, unknown>): void {
  const kept = openKeptValues(folder);
  for (const [name, value] of Object.entries(values)) kept.set(key(name), value);
  kept.save();
}

/** Does something on a later day. The dates of the files are those of the system, so they are moved as well. */
function inDays(days: number, folder: string, act: () => void): void {
  const inodeOf = (file: string): number => statSync(file).ino;
  const before = existsSync(folder) ? filesIn(folder).map(inodeOf) : [];
  vi.useFakeTimers({ toFake: ['Date'], now: start + days * day });
  act();
  for (const file of filesIn(folder).filter((name) => !before.includes(inodeOf(name)))) utimesSync(file, new Date(), new Date());
}

afterEach(() => {
  vi.useRealTimers();
});

test('a value is there in the next build, under its key alone', () => {
  const folder = newFolder();
  keep(folder, { aa1: { text: 'line\n"é" 🔗' }, aa2: [1] });
  const kept = openKeptValues(folder);
  expect([kept.get(key('aa1')), kept.get(key('aa2')), kept.get(key('aa3'))]).toEqual([{ text: 'line\n"é" 🔗' }, [1], undefined]);
});

test('what is not saved, as when a build is killed, is not there', () => {
  const folder = newFolder();
  keep(folder, { aa1: 1 });
  openKeptValues(folder).set(key('aa2'), 2);
  expect(openKeptValues(folder).get(key('aa2'))).toBeUndefined();
});

test.each<[string, (file: string) => void]>([
  ['is cut off', (file) => truncateSync(file, statSync(file).size - 3)],
  ['has another letter', (file) => writeFileSync(file, readFileSync(file, 'utf8').replace('second', 'seconds'))],
  ['is no text', (file) => writeFileSync(file, Buffer.from([0xff, 0xfe, 0, 10, 0xc3]))],
  ['is empty', (file) => writeFileSync(file, '')],
])('a value whose file %s is a miss, and can be kept again', (_, damage) => {
  const folder = newFolder();
  keep(folder, { aa1: 'first', aa2: 'second' });
  for (const file of filesIn(folder)) damage(file);
  expect(openKeptValues(folder).get(key('aa2'))).toBeUndefined();
  keep(folder, { aa2: 'again' });
  expect(openKeptValues(folder).get(key('aa2'))).toBe('again');
});

test('the others in a damaged file are still there', () => {
  const folder = newFolder();
  keep(folder, { aa1: 'first' });
  for (const file of filesIn(folder)) appendFileSync(file, 'aa2 1 2 "half');
  expect(openKeptValues(folder).get(key('aa1'))).toBe('first');
});

test('two builds at once keep what both have made', () => {
  const folder = newFolder();
  const [one, other] = [openKeptValues(folder), openKeptValues(folder)];
  one.get(key('aa1'));
  one.set(key('aa1'), 1);
  other.set(key('aa2'), 2);
  other.save();
  one.save();
  const kept = openKeptValues(folder);
  expect([kept.get(key('aa1')), kept.get(key('aa2'))]).toEqual([1, 2]);
});

test('a build that asks for everything and makes nothing writes nothing', () => {
  const folder = newFolder();
  keep(folder, { aa1: 1 });
  const before = filesIn(folder).map((file) => statSync(file, { bigint: true }).ino);
  const kept = openKeptValues(folder);
  kept.get(key('aa1'));
  kept.save();
  expect(filesIn(folder).map((file) => statSync(file, { bigint: true }).ino)).toEqual(before);
});

test('what no build asked for in a month goes; what is in use stays', () => {
  const folder = newFolder();
  keep(folder, { aa1: 'in use', aa2: 'not in use', bb1: 'not in use' });
  for (const days of [10, 20, 31])
    inDays(days, folder, () => {
      const kept = openKeptValues(folder);
      kept.get(key('aa1'));
      kept.save();
    });
  expect(readdirSync(folder)).toEqual(['aa']);
  const kept = openKeptValues(folder);
  expect([kept.get(key('aa1')), kept.get(key('aa2'))]).toEqual(['in use', undefined]);
});

test('unused values are bounded in size, the newest stay', () => {
  const folder = newFolder();
  for (const [index, name] of ['aa1', 'aa2', 'aa3'].entries())
    inDays(index, folder, () => keep(folder, { [name]: name.repeat(150_000) }));
  keep(folder, { aa4: 'x' });
  const kept = openKeptValues<string>(folder);
  expect(['aa1', 'aa2', 'aa3', 'aa4'].map((name) => kept.get(key(name)) !== undefined)).toEqual([false, true, true, true]);
});
