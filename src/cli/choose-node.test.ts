import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chooseNode } from './choose-node.mjs';
import { isNewEnough } from './node-version.mjs';

let folder: string;
const bin = (): string => path.join(folder, 'node_modules/.bin');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  mkdirSync(bin(), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

/** A program that stands in for Node: it tells a version, or does not start. */
function standIn(name: string, version: string | undefined): string {
  const file = path.join(folder, name);
  // What the shell says of a program whose loader is missing.
  writeFileSync(file, version === undefined ? '#!/bin/sh\nexit 127\n' : `#!/bin/sh\necho ${version}\n`);
  chmodSync(file, 0o755);
  return file;
}

describe.skipIf(process.platform === 'win32')('the Node that `npm run` uses', () => {
  test.each([
    ['an old one is installed: the one that came along', 'v20.20.2', 'v26.10.0', true, undefined],
    ['the installed one is new enough: that', 'v24.0.0', 'v26.10.0', false, undefined],
    ['the installed one is newer: that', 'v28.1.0', 'v26.10.0', false, undefined],
    ['what came along does not start (musl), the installed one is new enough', 'v24.1.0', undefined, false, undefined],
    [
      'what came along does not start, the installed one is old',
      'v20.20.2',
      undefined,
      false,
      expect.stringContaining('needs Node 24'),
    ],
  ])('%s', (_what, installed, brought, isKept, told) => {
    standIn('node_modules/.bin/node', brought);
    const problem = chooseNode({ bin: bin(), installed: standIn('installed', installed) });
    expect(existsSync(path.join(bin(), 'node'))).toBe(isKept);
    expect(problem).toEqual(told);
  });

  test('npm runs in the one that came along: that stays', () => {
    const brought = standIn('node_modules/.bin/node', 'v26.10.0');
    expect(chooseNode({ bin: bin(), installed: brought })).toBeUndefined();
    expect(existsSync(brought)).toBe(true);
  });

  test('nothing came along (optional packages left out): the installed one, or a sentence', () => {
    expect(chooseNode({ bin: bin(), installed: standIn('new', 'v24.0.0') })).toBeUndefined();
    expect(chooseNode({ bin: bin(), installed: standIn('old', 'v20.0.0') })).toContain('is v20.0.0');
  });

  test('a command in an old Node is answered with a sentence', () => {
    const script = `Object.defineProperty(process, 'version', { value: 'v20.20.2' }); await import(${JSON.stringify(path.join(import.meta.dirname, 'run.mjs'))});`;
    const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '--eval', script, 'build'], {
      encoding: 'utf8',
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/^This needs Node 24 or newer, and `node` is v20\.20\.2\./);
  });
});

test.each([
  ['v20.20.2', false],
  ['v23.11.1', false],
  ['v24.0.0', true],
  ['v100.0.0', true],
  ['', false],
])('version `%s` is new enough: %s', (version, expected) => {
  expect(isNewEnough(version)).toBe(expected);
});
