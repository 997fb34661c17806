// Astro's part: the templates in `src/pages/` become a program that makes pages, with the styles and scripts that those
// name. It depends on code and settings alone, so it is kept between builds, and a change of the content starts no bundler.
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
} from 'node:fs';
import path from 'node:path';
import { digestFolder } from '../cache/folder-state.ts';
import { replaceFile } from '../cache/replace-file.ts';
import { UsageError, type BuildSettings } from '../settings.ts';
import { programParts } from './program-parts.ts';

/** Programs that are kept: those of a few branches and settings. */
const mostKept = 6;

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
  const programs = path.join(settings.cacheDir, 'programs');
  mkdirSync(programs, { recursive: true });
  linkPackages(settings, programs);
  const folder = path.join(programs, version);
  if (isWhole(folder)) return folder;
  const made = await compilePages(settings, workshop);
  // Kept under this version, the program and its pages would be found again by a build of other code.
  if (!isUnchanged())
    throw new UsageError('The code of the project, or a package, was written to while the pages were compiled. Build again.');
  // Another build may have made it meanwhile, and use it.
  if (isWhole(folder)) return folder;
  rmSync(folder, { recursive: true, force: true });
  renameSync(made, folder);
  replaceFile(checksumOf(folder), digestFolder(folder));
  forgetOldest(programs);
  return folder;
}

const checksumOf = (folder: string): string => `${folder}.digest`;

function isWhole(folder: string): boolean {
  const checksum = checksumOf(folder);
  if (!existsSync(checksum) || readFileSync(checksum, 'utf8') !== digestFolder(folder)) return false;
  // Dated anew: `forgetOldest` goes by the date.
  utimesSync(checksum, new Date(), new Date());
  return true;
}

/** A program imports packages, which are looked up from where it really lies. */
function linkPackages({ projectDir }: BuildSettings, programs: string): void {
  const below = path.relative(realpathSync(projectDir), realpathSync(programs));
  if (!below.startsWith('..') && !path.isAbsolute(below)) return;
  const [link, packages] = [path.join(programs, 'node_modules'), path.join(projectDir, 'node_modules')];
  if (existsSync(link) && realpathSync(link) === realpathSync(packages)) return;
  rmSync(link, { force: true });
  try {
    symlinkSync(packages, link, 'junction');
  } catch (error) {
    // Another build made it in this moment.
    if (!existsSync(link)) throw error;
  }
}

function forgetOldest(programs: string): void {
  const dated = readdirSync(programs)
    .map((name) => path.join(programs, name))
    .flatMap((folder) => {
      const stats = statSync(checksumOf(folder), { throwIfNoEntry: false });
      return stats ? [{ folder, time: stats.mtimeMs }] : [];
    });
  for (const { folder } of dated.toSorted((a, b) => b.time - a.time).slice(mostKept))
    for (const place of [checksumOf(folder), folder]) rmSync(place, { recursive: true, force: true });
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
