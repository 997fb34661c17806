// Astro's part: the templates in `src/pages/` become a program that makes pages, with the styles and scripts that those
// name. It depends on code and settings alone, so it is kept between builds, and a change of the content starts no bundler.
import { mkdirSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { askProcess } from '../child-process.ts';
import { UsageError, type BuildSettings } from '../settings.ts';
import { isWhole, keepProgram, openPrograms } from './kept-programs.ts';

/** Makes the program below the second folder; gives its own. Rejects where the signal comes before. */
export type Compile = (settings: BuildSettings, workshop: string, signal: AbortSignal) => Promise<string>;

/**
 * The folder of the program of a version, a digest of all that goes into it: that of an earlier build, where it is whole.
 * `isUnchanged` tells whether nothing of that was written since the version was read; throws `UsageError` where something
 * was. `workshop` is an empty folder. Rejects where `signal` says that nobody needs it any more.
 */
export async function openProgramFolder(
  settings: BuildSettings,
  {
    version,
    isUnchanged,
    workshop,
    signal,
  }: { version: string; isUnchanged: () => boolean; workshop: string; signal: AbortSignal },
  compilePages: Compile = compile,
): Promise<string> {
  const folder = path.join(openPrograms(settings.cacheDir, settings.projectDir), version);
  if (isWhole(folder)) return folder;
  const made = await compilePages(settings, workshop, signal);
  // Kept under this version, the program and its pages would be found again by a build of other code.
  if (!isUnchanged())
    throw new UsageError('The code of the project, or a package, was written to while the pages were compiled. Build again.');
  keepProgram(made, folder);
  return folder;
}

const compile: Compile = (settings, workshop, signal) => {
  // A folder of its own: the process of a build that was killed may live a moment longer than that.
  const cwd = path.join(realpathSync(workshop), `compiling-${process.pid}`);
  mkdirSync(cwd);
  return askProcess<string>(new URL('compile-process.ts', import.meta.url), settings, { cwd, signal });
};
