import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../digest.ts';
import { openKeptFiles } from './kept-files.ts';

let folder: string;
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'kept-files-'))));
afterEach(() => rmSync(folder, { recursive: true }));

const kept = () => openKeptFiles(path.join(folder, 'kept'));
const keyOf = (name: string): string => digest(name);
function keep(...names: string[]): void {
  const files = kept();
  for (const name of names) {
    const place = path.join(folder, name);
    writeFileSync(place, name);
    files.keep(keyOf(name), digest(name), place);
  }
}
const places = (): string[] =>
  readdirSync(path.join(folder, 'kept'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.includes('.'))
    .map((name) => path.join(folder, 'kept', name));

test('what was kept is there in the next build, by its key, and tells its digest without being read', () => {
  keep('one');
  expect([kept().digestOf(keyOf('one')), kept().get(keyOf('one'))?.toString()]).toEqual([digest('one'), 'one']);
  expect([kept().digestOf(keyOf('two')), kept().get(keyOf('two'))]).toEqual([undefined, undefined]);
});

test('a file that is damaged, in the cache or by way of the file that it is linked to, counts for nothing', () => {
  keep('one');
  writeFileSync(path.join(folder, 'one'), 'changed in place');
  expect(kept().get(keyOf('one'))).toBeUndefined();
  keep('one');
  for (const place of places()) writeFileSync(place, 'o');
  expect(kept().get(keyOf('one'))).toBeUndefined();
});

test('what no build asked for goes after a month, what is used stays', () => {
  keep('used', 'idle', 'old');
  const [before, use] = [new Date(Date.now() - 40 * 86_400_000), kept()];
  for (const place of places()) if (!place.includes(keyOf('idle'))) utimesSync(place, before, before);
  use.get(keyOf('used'));
  use.sweep();
  expect(['used', 'idle', 'old'].map((name) => kept().get(keyOf(name))?.toString())).toEqual(['used', 'idle', undefined]);
});

test('the draft of a build that was killed stands for no file, and goes after a month', () => {
  keep('one');
  const [place = ''] = places();
  const draft = `${place}.123.draft`;
  for (const old of [false, true]) {
    writeFileSync(draft, 'cut off');
    if (old) utimesSync(draft, 0, 0);
    const use = kept();
    expect(String(use.get(keyOf('one')))).toBe('one');
    use.sweep();
    expect(places().sort()).toEqual(old ? [place] : [place, draft]);
  }
});

test('what an older version of the project left, files and folders in other places, is passed by and swept away', () => {
  const cache = path.join(folder, 'kept');
  mkdirSync(path.join(cache, 'd9604c6fdb20/dist/chunks'), { recursive: true });
  utimesSync(path.join(cache, 'd9604c6fdb20/dist'), 0, 0);
  writeFileSync(path.join(cache, `${'0'.repeat(64)}.7c22f078`), 'old');
  const place = path.join(folder, 'a.png');
  writeFileSync(place, 'new');
  const key = 'a'.repeat(64);
  const files = openKeptFiles(cache);
  expect(files.digestOf('0'.repeat(64))).toBeUndefined();
  files.keep(key, digest('new'), place);
  files.sweep();
  expect(readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('aa'))).toEqual([
    'd9604c6fdb20',
  ]);
  expect(String(openKeptFiles(cache).get(key))).toBe('new');
});
