import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../test-folder.ts';
import { readBase } from './read-folder.ts';

test('the base path is that of `site.yml`; a folder of this name says nothing', () => {
  expect(readBase(writeFiles({ 'site.yml': 'base: /docs/\n' }))).toBe('/docs/');
  const folder = writeFiles({ 'en/help/a.md': '# A\n' });
  mkdirSync(join(folder, 'site.yml'));
  expect(readBase(folder)).toBeUndefined();
});
