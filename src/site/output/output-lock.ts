// One build at a time writes into a folder: two at once would mix their files.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { UsageError } from '../settings.ts';
import { manifestFolder } from '../delivery/manifest.ts';

interface Owner {
  pid: number;
  host: string;
  /** When the process began, in clock ticks since the system did; empty where the system does not tell. */
  began: string;
}

/**
 * Locks a folder for this process; gives what unlocks it. Throws `UsageError` with the process id of the build that
 * holds it. The lock of a process that has ended counts for nothing.
 */
export function lockOutput(outDir: string): () => void {
  const file = path.join(outDir, manifestFolder, 'lock');
  const own = JSON.stringify({ pid: process.pid, host: hostname(), began: beginOf(process.pid) } satisfies Owner);
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, own);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const text = readLock(file);
    if (text === undefined) continue;
    const owner = readOwner(text);
    if (owner === undefined || isRunning(owner)) throw new UsageError(refusal(outDir, file, owner));
    takeAway(file, text);
  }
}

function refusal(outDir: string, file: string, owner: Owner | undefined): string {
  const who =
    owner === undefined
      ? 'another build'
      : `the build with process id ${owner.pid}${owner.host === hostname() ? '' : ` on ${owner.host}`}`;
  return `OUT_DIR is \`${outDir}\`, and ${who} is writing to it. Wait until it has ended, or give another folder. If it does not run any more, remove \`${file}\`.`;
}

function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // unlocked meanwhile
  }
}

function readOwner(text: string): Owner | undefined {
  try {
    return JSON.parse(text) as Owner; // our own writing
  } catch {
    return undefined; // being written at this moment
  }
}

// A process of another machine cannot be asked. A process id is given again: the time of its begin tells them apart.
function isRunning({ pid, host, began }: Owner): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
  return began === beginOf(pid);
}

// Field 22 of /proc/<pid>/stat (proc_pid_stat(5)); other systems have no such file.
function beginOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

// Renamed before it is removed: where two find a stale lock, the second must not remove the new lock of the first.
function takeAway(file: string, stale: string): void {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return; // another one was faster
  }
  if (readLock(aside) === stale) rmSync(aside, { force: true });
  else renameSync(aside, file);
}
