// Pagefind works in a process of its own. Its API starts that process by itself, tells nobody, and lets it end when it
// likes; a build that is over leaves none behind, so that its processor time is the build's.
import { ChildProcess } from 'node:child_process';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { once } from 'node:events';
import { close } from 'pagefind';

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** Does `work`, then stops the process of Pagefind that it started, and waits for its end. */
export async function withPagefind<Result>(work: () => Promise<Result>): Promise<Result> {
  const started: ChildProcess[] = [];
  // Node tells of every process that is started: https://nodejs.org/api/diagnostics_channel.html#process
  const remember = (message: unknown): void => {
    if (isObject(message) && message['process'] instanceof ChildProcess) started.push(message['process']);
  };
  subscribe('child_process', remember);
  try {
    return await work();
  } finally {
    unsubscribe('child_process', remember);
    const running = started.filter(
      ({ spawnfile, pid, exitCode, signalCode }) =>
        spawnfile.includes('pagefind') && pid !== undefined && exitCode === null && signalCode === null,
    );
    const ends = running.map((one) => once(one, 'exit'));
    await close();
    // Pagefind lets go of its process; we hold on to it, or Node would end before it.
    for (const one of running) one.ref();
    await Promise.all(ends);
  }
}
