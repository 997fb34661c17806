// The folder that a build writes into. What is there already is overwritten in place, and what this build did not
// write is removed afterwards. Emptying the folder first costs a second build several seconds, because ext4 keeps the
// places of freshly deleted files blocked for a while (`recently_deleted` in fs/ext4/ialloc.c).
import { lstatSync, mkdirSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { UsageError, type BuildSettings } from './settings.ts';

/** Throws `UsageError` where the folder holds the project or its content: they would be removed as left-overs. */
export function requireOwnFolder({ outDir, projectDir, contentDir }: Pick<BuildSettings, 'outDir' | 'projectDir' | 'contentDir'>): void {
  const holds = (way: string): boolean => !way.startsWith('..') && !path.isAbsolute(way);
  const held = [projectDir, contentDir].find((source) => holds(path.relative(outDir, source)));
  if (held !== undefined) throw new UsageError(`OUT_DIR is \`${outDir}\`, and that holds \`${held}\`. Give a folder for the site alone.`);
}

/** Whether files can be renamed from one folder to the other. Neither has to exist yet. */
export function isOnSameDevice(one: string, other: string): boolean {
  const deviceOf = (folder: string): number => statSync(folder, { throwIfNoEntry: false })?.dev ?? deviceOf(path.dirname(folder));
  return deviceOf(one) === deviceOf(other);
}

/** Makes the folder ready for a build; gives what removes the files that were last changed before this call. */
export function openOutputFolder(outDir: string): { removeLeftOvers(): void } {
  mkdirSync(outDir, { recursive: true });
  // The time of a file in that place, not of this process: the clocks may differ.
  const marker = path.join(outDir, '.building');
  writeFileSync(marker, '');
  const opened = lstatSync(marker).ctimeMs;
  rmSync(marker);
  return { removeLeftOvers: () => void removeOlder(outDir, opened) };
}

/** Tells whether the folder is left empty. A repository in it stays: sites are deployed from one. */
function removeOlder(folder: string, time: number): boolean {
  let remaining = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.name === '.git') remaining += 1;
    else if (entry.isDirectory()) {
      if (removeOlder(file, time)) rmdirSync(file);
      else remaining += 1;
    } else if (lstatSync(file).ctimeMs < time) rmSync(file);
    else remaining += 1;
  }
  return remaining === 0;
}
