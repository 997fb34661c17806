// What tells a process from all others, also after it has ended: for what it writes and others may find.
import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { errorCode } from '../error-code.ts';
import { once } from '../memoize.ts';

export interface ProcessMark {
  pid: number;
  host: string;
  /** When the process began, in clock ticks since the system did; empty where the system does not tell. */
  began: string;
}

/** The mark of this process. */
export const ownMark = once((): ProcessMark => ({ pid: process.pid, host: hostname(), began: beginOf(process.pid) }));

/**
 * Whether the process may still run. One of another machine cannot be asked. A process id is given again: the time of its
 * begin tells them apart.
 */
export function isRunning({ pid, host, began }: ProcessMark): boolean {
  if (host !== hostname()) return true;
  try {
    process.kill(pid, 0);
  } catch (error) {
    return errorCode(error) === 'EPERM';
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
