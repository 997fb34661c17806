import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { digest } from '../../digest.ts';
import { openKeptFiles } from './kept-files.ts';

test('files that an earlier version left in the folder stop no build', () => {
  const [key, bytes] = [digest('key'), 'picture'];
  const folder = writeFiles({ [`${key}.1a2b3c4d`]: 'old', 'dist/chunks/a.mjs': '', 'made.png': bytes });
  const kept = openKeptFiles(`${folder}`);
  expect(kept.get(key)).toBeUndefined();
  kept.keep(key, digest(bytes), `${folder}/made.png`);
  expect(kept.sweep).not.toThrow();
  expect(openKeptFiles(folder).get(key)?.toString()).toBe(bytes);
});
