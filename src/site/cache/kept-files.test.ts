import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { digest } from '../../digest.ts';
import { openKeptFiles } from './kept-files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'kept-files-'));
afterAll(() => rmSync(folder, { recursive: true }));

test('a cache of an earlier program, which kept files side by side, is used on', () => {
  const place = path.join(folder, 'picture.png');
  writeFileSync(place, 'bytes');
  const kept = path.join(folder, 'cache');
  openKeptFiles(kept).keep('ab12', digest(Buffer.from('bytes')), place);
  writeFileSync(path.join(kept, 'cd34.0000'), 'of an earlier program');
  expect(openKeptFiles(kept).get('ab12')?.toString()).toBe('bytes');
  expect(openKeptFiles(kept).get('cd34')).toBeUndefined();
});
