import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { UsageError } from '../../settings.ts';
import { lockOutput } from './output-lock.ts';

let folder: string;
const lock = (): string => path.join(folder, '.help-center/lock');
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'help-center-'));
  mkdirSync(path.dirname(lock()));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const script = `import { lockOutput } from ${JSON.stringify(path.join(import.meta.dirname, 'output-lock.ts'))};`;

describe('the lock of an output folder', () => {
  test('is held until it is given back', () => {
    const unlock = lockOutput(folder);
    expect(() => lockOutput(folder)).toThrow(UsageError);
    expect(() => lockOutput(folder)).toThrow(`process id ${process.pid}`);
    unlock();
    lockOutput(folder)();
  });

  test('names the process that holds it', async () => {
    const child = spawn(process.execPath, [
      '--input-type=module',
      '--eval',
      `${script} lockOutput(${JSON.stringify(folder)}); process.stdout.write('held'); setInterval(() => {}, 1000);`,
    ]);
    await new Promise((resolve) => child.stdout.once('data', resolve));
    expect(() => lockOutput(folder)).toThrow(`process id ${child.pid}`);
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGKILL');
    await ended;
    lockOutput(folder)();
  });

  test('counts for nothing once its process has ended, also where the process id was given again', ({ skip }) => {
    spawnSync(process.execPath, ['--input-type=module', '--eval', `${script} lockOutput(${JSON.stringify(folder)});`]);
    const stale = JSON.parse(readFileSync(lock(), 'utf8')) as Record<string, unknown>;
    lockOutput(folder)();
    if (stale['began'] === '') skip('This system does not tell when a process began.');
    writeFileSync(lock(), JSON.stringify({ ...stale, pid: process.pid }));
    lockOutput(folder)();
  });

  test('of another machine, or one that cannot be read, is left alone', () => {
    for (const text of [JSON.stringify({ pid: 1, host: 'elsewhere', began: '' }), '{', 'null']) {
      writeFileSync(lock(), text);
      expect(() => lockOutput(folder)).toThrow(`remove \`${lock()}\``);
      expect(readFileSync(lock(), 'utf8')).toBe(text);
    }
  });

  test('is no file of a build where a folder has its name', () => {
    mkdirSync(lock());
    expect(() => lockOutput(folder)).toThrow(`remove \`${lock()}\``);
  });
});
