// One build of the whole site, as `npm run build` and `npm start` do it.
import { rm } from 'node:fs/promises';
import { build } from 'astro';
import { UsageError, type BuildSettings } from '../site/settings.ts';
import { ContentError } from '../site/report-problems.ts';

/** Builds into `settings.outDir`. Rejects with `ContentError` where the content has errors; those are printed before. */
export async function buildSite(settings: BuildSettings): Promise<void> {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  await rm(settings.outDir, { recursive: true, force: true });
  try {
    await build({ root: settings.projectDir, logLevel: process.env['VERBOSE'] ? 'info' : 'warn' });
  } catch (error) {
    // Astro runs the loader in an instance of its own, where the classes are others of the same name.
    if (error instanceof Error && error.name === 'ContentError') throw new ContentError(error.message);
    if (error instanceof Error && error.name === 'UsageError') throw new UsageError(error.message);
    throw error;
  }
}
