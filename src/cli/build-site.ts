// One build of the whole site, as `npm run build` and `npm start` do it.
import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { makeOutputFolder, requireOwnFolder } from '../site/output/output-folder.ts';
import { lockOutput } from '../site/output/output-lock.ts';
import { publish, type Published } from '../site/output/publish.ts';
import type { BuildSettings } from '../site/settings.ts';

export interface BuildOptions {
  /** Puts the site beside files of somebody else, which stay. */
  keepOthers?: boolean;
}

/**
 * Builds into `settings.outDir`; until the site is complete, what is there stays as it is. Rejects with `ContentError`
 * where the content has errors, which are printed before, and with `UsageError` where the settings make no sense or
 * another build writes into that folder.
 */
export async function buildSite(settings: BuildSettings, options: BuildOptions = {}): Promise<Published> {
  requireOwnFolder(settings, options);
  makeOutputFolder(settings.outDir);
  const unlock = lockOutput(settings.outDir);
  try {
    return await buildBeside(settings);
  } finally {
    unlock();
  }
}

async function buildBeside(settings: BuildSettings): Promise<Published> {
  // Not before: what is wrong with the call is said at once.
  const [{ build }, { astroConfig }] = await Promise.all([import('astro'), import('../site/astro-config.ts')]);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const workshop = openWorkshop(settings);
  const staging = path.join(workshop, 'site');
  // Astro keeps the program that writes the pages below the working folder, unless the site lies in it
  // (`getOutDirWithinCwd` in astro/dist/core/build/common.js): here it is gone with the rest.
  const before = process.cwd();
  process.chdir(workshop);
  try {
    await build({
      ...astroConfig(settings),
      configFile: false,
      root: settings.projectDir,
      outDir: staging,
      logLevel: process.env['VERBOSE'] ? 'info' : 'warn',
    });
    return publish(staging, settings.outDir);
  } finally {
    process.chdir(before);
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** An empty folder for one build. It belongs to whoever holds the lock of the output folder. */
function openWorkshop({ cacheDir, outDir, projectDir }: BuildSettings): string {
  const workshop = path.join(cacheDir, 'build', createHash('sha256').update(outDir).digest('hex').slice(0, 12));
  rmSync(workshop, { recursive: true, force: true });
  mkdirSync(workshop, { recursive: true });
  // The program that writes the pages imports packages, which are looked up from where it lies.
  if (path.relative(projectDir, workshop).startsWith('..'))
    symlinkSync(path.join(projectDir, 'node_modules'), path.join(workshop, 'node_modules'), 'junction');
  return workshop;
}
