// Astro's part: the templates in `src/pages/` become a program that makes pages, with the styles and scripts that those
// name. It depends on code and settings alone, so it is kept between builds, and a change of the content starts no bundler.
import { realpathSync } from 'node:fs';
import path from 'node:path';
import type { BuildSettings } from '../settings.ts';
import { isWhole, keepProgram, openPrograms } from './kept-programs.ts';
import { programParts } from './program-parts.ts';

/**
 * The folder of the program for that `version`, a digest of all that goes into it: that of an earlier build, where it is whole.
 * `workshop` is an empty folder, for the length of the work the working folder.
 */
export async function openProgramFolder(settings: BuildSettings, version: string, workshop: string): Promise<string> {
  const folder = path.join(openPrograms(settings.cacheDir, settings.projectDir), version);
  if (!isWhole(folder)) keepProgram(await compile(settings, workshop), folder);
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
  try {
    await build({
      ...astroConfig(settings),
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
  return made;
}
