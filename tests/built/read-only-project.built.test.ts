// An image that root has built: the project may be read and not written, cache and site lie elsewhere.
import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectDir } from '../../src/site/settings.ts';
import { writeSamples } from '../kit/sample-content.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'read-only-'));
const at = (name: string): string => path.join(folder, name);
/** Whom root becomes: root may write anywhere. */
const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};
const project = at('project');
const everything = (): string[] => [
  project,
  ...readdirSync(project, { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.startsWith('node_modules'))
    .map((name) => path.join(project, name)),
];

beforeAll(() => {
  chmodSync(folder, 0o755);
  const parts = ['src', 'public', 'search-words', 'package.json', 'package-lock.json', 'tsconfig.json', 'astro.config.mjs'];
  for (const part of parts) cpSync(path.join(projectDir, part), path.join(project, part), { recursive: true });
  symlinkSync(path.join(projectDir, 'node_modules'), path.join(project, 'node_modules'), 'dir');
  writeSamples(at('content'));
  // Of a larger project around this one: no version of the program would know what it says, so it is not read.
  writeFileSync(at('postcss.config.cjs'), "throw new Error('read');");
  for (const file of everything())
    if (!file.endsWith('node_modules')) chmodSync(file, statSync(file).isDirectory() ? 0o555 : 0o444);
  for (const own of ['cache', 'site', 'home']) {
    mkdirSync(at(own));
    if (nobody.uid !== undefined) chownSync(at(own), nobody.uid, nobody.gid);
  }
});
afterAll(() => {
  for (const file of everything()) if (!file.endsWith('node_modules') && statSync(file).isDirectory()) chmodSync(file, 0o755);
  rmSync(folder, { recursive: true, force: true });
});

test('a project that may not be written to builds, into folders that may', { timeout: 300_000 }, () => {
  const attempt = spawnSync(
    process.execPath,
    ['-e', `require('fs').writeFileSync(${JSON.stringify(path.join(project, 'x'))}, '')`],
    nobody,
  );
  expect(attempt.status, 'the project can be written to after all').not.toBe(0);
  const build = (): string => {
    const { status, stderr } = spawnSync(process.execPath, ['src/cli/build.ts'], {
      ...nobody,
      cwd: project,
      env: { ...process.env, CONTENT_DIR: at('content'), CACHE_DIR: at('cache'), OUT_DIR: at('site'), HOME: at('home') },
      encoding: 'utf8',
    });
    expect(status, stderr).toBe(0);
    return stderr;
  };
  build();
  expect(existsSync(at('site/en/index.html'))).toBe(true);
  writeFileSync(at('content/en/help/one-more.md'), '---\ntitle: One more\nexl-id: one-more\n---\n\n# One more\n\nText.\n');
  build();
  expect(existsSync(at('site/en/help/one-more/index.html'))).toBe(true);
});
