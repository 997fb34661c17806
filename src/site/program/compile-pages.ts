// Astro's part: the templates in `src/pages/` become a program that makes pages, with the styles and scripts that those
// name. It depends on code and settings alone, so it is kept between builds, and a change of the content starts no bundler.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import { UsageError, type BuildSettings } from '../settings.ts';
import { isWhole, keepProgram, openPrograms } from './kept-programs.ts';
import { findUntold } from './program-version.ts';
import { programParts } from './program-parts.ts';

/** Makes the program below the second folder; gives its own. */
export type Compile = (settings: BuildSettings, workshop: string) => Promise<string>;

/**
 * The folder of the program of a version, a digest of all that goes into it: that of an earlier build, where it is whole.
 * `isUnchanged` tells whether nothing of that was written since the version was read; throws `UsageError` where something
 * was. `workshop` is an empty folder, for the length of the work the working folder.
 */
export async function openProgramFolder(
  settings: BuildSettings,
  { version, isUnchanged, workshop }: { version: string; isUnchanged: () => boolean; workshop: string },
  compilePages: Compile = compile,
): Promise<string> {
  const folder = path.join(openPrograms(settings.cacheDir, settings.projectDir), version);
  if (isWhole(folder)) return folder;
  const made = await compilePages(settings, workshop);
  // Kept under this version, the program and its pages would be found again by a build of other code.
  if (!isUnchanged())
    throw new UsageError('The code of the project, or a package, was written to while the pages were compiled. Build again.');
  keepProgram(made, folder);
  return folder;
}

async function compile(settings: BuildSettings, folder: string): Promise<string> {
  // Not before: it takes a second.
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../astro-config.ts')]);
  const workshop = realpathSync(folder);
  const made = path.join(workshop, 'program');
  const assets = path.join(made, programParts.assets);
  // Astro puts the program below the working folder, unless the site lies in it (`getOutDirWithinCwd` in
  // astro/dist/core/build/common.js), and the working folder's name holds no links.
  const before = process.cwd();
  process.chdir(workshop);
  const config = astroConfig(settings);
  const modules = new Set<string>();
  const listModules = {
    name: 'list-modules',
    buildEnd(this: { getModuleIds(): Iterable<string> }) {
      for (const id of this.getModuleIds()) modules.add(id);
    },
  };
  try {
    await build({
      ...config,
      vite: { ...config.vite, plugins: [...(config.vite?.plugins ?? []), listModules] },
      configFile: false,
      // `integration.ts` says which root it really is.
      root: workshop,
      srcDir: path.join(settings.projectDir, 'src'),
      publicDir: path.join(settings.projectDir, 'public'),
      outDir: assets,
      cacheDir: path.join(workshop, 'astro'),
      logLevel: 'warn',
    });
  } finally {
    process.chdir(before);
  }
  const untold = findUntold(
    settings,
    [...modules].filter((id) => !id.startsWith(workshop)),
  );
  if (untold.length > 0)
    throw new Error(`The program of the pages is made of \`${untold.join('`, `')}\` as well, which its version does not know.`);
  return made;
}
