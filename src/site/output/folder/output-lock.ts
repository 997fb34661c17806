// One build at a time writes into a folder: two at once would mix their files.
import { closeSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { errorCode } from '../../../error-code.ts';
import { isRunning, ownMark, type ProcessMark } from '../../process-mark.ts';
import { UsageError } from '../../settings.ts';
import { manifestFolder } from '../../delivery/manifest.ts';

/**
 * Locks a folder for this process; gives what unlocks it. Throws `UsageError` with the process id of the build that
 * holds it. The lock of a process that has ended counts for nothing.
 */
export function lockOutput(outDir: string): () => void {
  const file = path.join(outDir, manifestFolder, 'lock');
  const own = JSON.stringify(ownMark());
  for (;;) {
    try {
      const handle = openSync(file, 'wx');
      writeSync(handle, own);
      closeSync(handle);
      return () => rmSync(file, { force: true });
    } catch (error) {
      if (errorCode(error) !== 'EEXIST') throw error;
    }
    const text = readLock(file);
    if (text === undefined) continue;
    const owner = readOwner(text);
    if (owner === undefined || isRunning(owner)) throw new UsageError(refusal(outDir, file, owner));
    takeAway(file, text);
  }
}

function refusal(outDir: string, file: string, owner: ProcessMark | undefined): string {
  const who =
    owner === undefined
      ? 'another build'
      : `the build with process id ${owner.pid}${owner.host === hostname() ? '' : ` on ${owner.host}`}`;
  return `OUT_DIR is \`${outDir}\`, and ${who} is writing to it. Wait until it has ended, or give another folder. If it does not run any more, remove \`${file}\`.`;
}

/** Undefined where it was unlocked meanwhile; empty where what has its name is no file that can be read. */
function readLock(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    return errorCode(error) === 'ENOENT' ? undefined : '';
  }
}

const markSchema = z.object({ pid: z.number(), host: z.string(), began: z.string() });

function readOwner(text: string): ProcessMark | undefined {
  try {
    return markSchema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined; // being written at this moment
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
