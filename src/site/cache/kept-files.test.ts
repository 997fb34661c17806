import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { digest } from '../../digest.ts';
import { openKeptFiles } from './kept-files.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'help-center-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('what an older version of the project left, files and folders in other places, is passed by and swept away', () => {
  const kept = path.join(folder, 'kept');
  mkdirSync(path.join(kept, 'd9604c6fdb20/dist/chunks'), { recursive: true });
  utimesSync(path.join(kept, 'd9604c6fdb20/dist'), 0, 0);
  writeFileSync(path.join(kept, `${'0'.repeat(64)}.7c22f078`), 'old');
  const place = path.join(folder, 'a.png');
  writeFileSync(place, 'new');
  const key = 'a'.repeat(64);
  const files = openKeptFiles(kept);
  expect(files.digestOf('0'.repeat(64))).toBeUndefined();
  files.keep(key, digest('new'), place);
  files.sweep();
  expect(readdirSync(kept, { recursive: true, encoding: 'utf8' }).filter((name) => !name.startsWith('aa'))).toEqual([
    'd9604c6fdb20',
  ]);
  expect(String(openKeptFiles(kept).get(key))).toBe('new');
});
