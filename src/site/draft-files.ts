// Files that are being written. Each has a name of its own, also where threads of one process write the same
// file, and the name tells which process writes it, so that what a killed build left is known.
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { digest } from '../digest.ts';
import { isRunning, ownMark } from './process-mark.ts';

/** Age in milliseconds at which a draft is that of a build that was killed, also on a machine that cannot be asked. */
const longestBuild = 86_400_000;

/** Names of machines hold whatever people like. */
const markOf = (host: string): string => digest(host).slice(0, 8);

/** Where to write what becomes a file. */
export function draftOf(file: string): string {
  const { pid, host, began } = ownMark();
  return `${file}.${pid}-${began}-${markOf(host)}-${randomBytes(4).toString('hex')}.draft`;
}

export const isDraft = (file: string): boolean => file.endsWith('.draft');

/** Whether nobody writes a draft any more. `written` is the date of the file in milliseconds. */
export function isAbandoned(file: string, written: number): boolean {
  if (written < Date.now() - longestBuild) return true;
  const [, pid, began = '', host] = /\.(\d+)-(\d*)-([0-9a-f]{8})-[0-9a-f]{8}\.draft$/.exec(path.basename(file)) ?? [];
  const own = ownMark();
  return pid !== undefined && host === markOf(own.host) && !isRunning({ pid: Number(pid), host: own.host, began });
}
