// A cache that is a link to another disk, as on a server with a small one; macOS has `/tmp` as a link, too.
import { mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { writeInto } from '../../src/catalog/test-folder.ts';
import { buildForTest, makeFolder } from '../kit/build-for-test.ts';

const inProject = makeFolder('linked-');
const elsewhere = mkdtempSync(path.join(tmpdir(), 'cache-'));
const at = (name: string): string => path.join(inProject, name);
symlinkSync(elsewhere, at('cache'));
afterAll(() => {
  for (const folder of [inProject, elsewhere]) rmSync(folder, { recursive: true, force: true });
});

test('a cache in the project that is a link to a folder outside of it serves builds', { timeout: 300_000 }, () => {
  const build = (text: string): string => {
    writeInto(at('content'), { 'en/help/a.md': `---\ntitle: A\nexl-id: first-article\n---\n# A\n\n${text}\n` });
    const { exitCode, output } = buildForTest({ CONTENT_DIR: at('content'), CACHE_DIR: at('cache') }, at('site'));
    expect(exitCode, output).toBe(0);
    return readFileSync(at('site/en/help/a/index.html'), 'utf8');
  };
  expect(build('First.')).toContain('First.');
  expect(build('Second.')).toContain('Second.');
});
