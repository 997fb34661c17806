import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { draftOf } from './drafts.ts';
import { replaceFile } from './replace-file.ts';

test('a file is there with its folder, and nothing beside it', () => {
  const folder = writeFiles({ 'a/old': 'old' });
  replaceFile(path.join(folder, 'a/old'), 'new');
  replaceFile(path.join(folder, 'b/c/new'), 'new');
  expect(readFileSync(path.join(folder, 'a/old'), 'utf8')).toBe('new');
  expect([readdirSync(path.join(folder, 'a')), readdirSync(path.join(folder, 'b/c'))]).toEqual([['old'], ['new']]);
});

test('where it cannot be written, somebody is told what to do', () => {
  const folder = writeFiles({ file: 'a file where a folder should be' });
  expect(() => replaceFile(path.join(folder, 'file/new'), 'new')).toThrow(/cannot be written.*CACHE_DIR/s);
});

test('two threads of one process, which write the same file at once, have drafts of their own', () => {
  expect(draftOf('a')).not.toBe(draftOf('a'));
});
