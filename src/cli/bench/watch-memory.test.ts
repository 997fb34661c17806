import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { watchMemory } from './watch-memory.ts';

/** Holds `megabytes`, starts a process of its own that runs `child`, and says so when both do. */
const holder = (megabytes: number, child: string): string => `
  globalThis.held = Buffer.alloc(${megabytes} * 1024 * 1024, 1);
  const { spawn } = require('node:child_process');
  ${child === '' ? '' : `spawn(process.execPath, ['-e', ${JSON.stringify(child)}], { stdio: 'inherit' });`}
  ${child === '' ? "process.stdout.write('held');" : ''}
  setTimeout(() => {}, 60_000);
`;

test.runIf(existsSync('/proc/self/smaps_rollup'))('the memory of a process counts with that of its child', async () => {
  const program = spawn(process.execPath, ['-e', holder(150, holder(150, ''))], { detached: true });
  try {
    const stop = watchMemory(program.pid ?? 0);
    await once(program.stdout, 'data');
    expect(stop()).toBeGreaterThan(300);
  } finally {
    process.kill(-(program.pid ?? 0), 'SIGKILL');
  }
});

test('a process that is not there holds nothing', () => {
  expect(watchMemory(2 ** 30)()).toBeUndefined();
});
