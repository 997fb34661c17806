// The folder that a build writes into. What is there already is overwritten in place, and what this build did not
// write is removed afterwards. Emptying the folder first costs a second build several seconds, because ext4 keeps the
// places of freshly deleted files blocked for a while (`recently_deleted` in fs/ext4/ialloc.c).
import {
  accessSync,
  constants,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { UsageError, type BuildSettings } from '../settings.ts';

/** Lies in the folder while a site is written. Where it stayed, the build was broken off. */
const marker = '.building';

/**
 * Throws `UsageError` where a site cannot be written to the folder, or where it would cost something: what is there
 * and is no part of the site is removed as a left-over.
 */
export function requireOwnFolder({
  outDir,
  projectDir,
  contentDir,
}: Pick<BuildSettings, 'outDir' | 'projectDir' | 'contentDir'>): void {
  const holds = (way: string): boolean => !way.startsWith('..') && !path.isAbsolute(way);
  const held = [projectDir, contentDir].find((source) => holds(path.relative(outDir, source)));
  if (held !== undefined)
    throw new UsageError(`OUT_DIR is \`${outDir}\`, and that holds \`${held}\`. Give a folder for the site alone.`);
  const nearest = nearestThatExists(outDir);
  if (!statSync(nearest).isDirectory())
    throw new UsageError(`OUT_DIR is \`${outDir}\`, and \`${nearest}\` is a file. Give a folder.`);
  if (!isWritable(nearest))
    throw new UsageError(
      `OUT_DIR is \`${outDir}\`, and \`${nearest}\` may not be written to. Give another folder, or ask for the right to write.`,
    );
  const stranger = existsSync(outDir) && !holdsSite(outDir) ? readdirSync(outDir).find((name) => name !== '.git') : undefined;
  if (stranger !== undefined)
    throw new UsageError(
      `OUT_DIR is \`${outDir}\`, and that holds files that are no site of ours, such as \`${stranger}\`; a build would remove them. Give an empty folder, or one that does not exist.`,
    );
}

/** Throws `UsageError` where no built site is in the folder. */
export function requireBuiltSite(outDir: string): void {
  if (!existsSync(path.join(outDir, '404.html')))
    throw new UsageError(`The folder \`${outDir}\` holds no built site. Run \`npm run build\` first, or name another folder.`);
}

// Every site has a page for what is not found.
const holdsSite = (folder: string): boolean => ['404.html', marker].some((name) => existsSync(path.join(folder, name)));

const nearestThatExists = (folder: string): string =>
  statSync(folder, { throwIfNoEntry: false }) ? folder : nearestThatExists(path.dirname(folder));

function isWritable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK | constants.R_OK);
    return true;
  } catch {
    return false;
  }
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
  const building = path.join(outDir, marker);
  writeFileSync(building, '');
  const opened = lstatSync(building).ctimeMs;
  return {
    removeLeftOvers() {
      removeOlder(outDir, opened);
      rmSync(building);
    },
  };
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
