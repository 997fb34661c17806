import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { createIndex } from 'pagefind';
import { expect, test } from 'vitest';
import { withPagefind } from './pagefind-service.ts';

/** What the system tells of a process (proc_pid_stat(5)); nothing of one that is gone. */
function statOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** Pagefind's processes that this one has started. */
const running = (): string[] =>
  readdirSync('/proc')
    .map(statOf)
    .filter((stat) => stat.includes('(pagefind') && Number(stat.split(') ')[1]?.split(' ')[1]) === process.pid);

const work = async () => {
  const { index } = await createIndex({});
  await index?.addHTMLFile({ url: '/', content: '<html lang="en"><body>Some text</body></html>' });
  expect(running()).toHaveLength(1);
  return 'result';
};

test.skipIf(process.platform !== 'linux')('no process of Pagefind is left, done or failed', async () => {
  expect(await withPagefind(work)).toBe('result');
  expect(running()).toEqual([]);
  await expect(withPagefind(async () => work().then(() => Promise.reject(new Error('failed'))))).rejects.toThrow('failed');
  expect(running()).toEqual([]);
});

test('other processes are left alone', async () => {
  const other = await withPagefind(async () => spawn(process.execPath, ['-e', 'setTimeout(() => {}, 60_000)']));
  expect(other.exitCode ?? other.signalCode).toBeNull();
  other.kill();
});
