import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../catalog/test-folder.ts';
import { replaceCached } from './cache/replace-cached.ts';
import { draftOf } from './draft-files.ts';
import { replaceFile } from './replace-file.ts';

test('a file is there with its folder, and nothing beside it', () => {
  const folder = writeFiles({ 'a/old': 'old' });
  replaceFile(path.join(folder, 'a/old'), 'new');
  replaceFile(path.join(folder, 'b/c/new'), 'new');
  expect(readFileSync(path.join(folder, 'a/old'), 'utf8')).toBe('new');
  expect([readdirSync(path.join(folder, 'a')), readdirSync(path.join(folder, 'b/c'))]).toEqual([['old'], ['new']]);
});

test('a file keeps its rights', () => {
  const file = path.join(writeFiles({ a: 'old' }), 'a');
  chmodSync(file, 0o640);
  replaceFile(file, 'new');
  expect(statSync(file).mode & 0o777).toBe(0o640);
});

test('a link stays one: what it leads to is another text', () => {
  const folder = writeFiles({ 'shared/a': 'old' });
  mkdirSync(path.join(folder, 'own'));
  symlinkSync('../shared/a', path.join(folder, 'own/a'));
  replaceFile(path.join(folder, 'own/a'), 'new');
  expect(lstatSync(path.join(folder, 'own/a')).isSymbolicLink()).toBe(true);
  expect(readFileSync(path.join(folder, 'shared/a'), 'utf8')).toBe('new');
  expect([...readdirSync(path.join(folder, 'own')), ...readdirSync(path.join(folder, 'shared'))]).toEqual(['a', 'a']);
});

test('where the cache cannot be written, somebody is told what to do', () => {
  const folder = writeFiles({ file: 'a file where a folder should be' });
  expect(() => replaceCached(path.join(folder, 'file/new'), 'new')).toThrow(/cannot be written.*CACHE_DIR/s);
});

test('two threads of one process, which write the same file at once, have drafts of their own', () => {
  expect(draftOf('a')).not.toBe(draftOf('a'));
});
