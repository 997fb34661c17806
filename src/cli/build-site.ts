// One build of the whole site, as `npm run build` and `npm start` do it.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { isOnSameDevice, openOutputFolder, requireOwnFolder } from '../site/output/output-folder.ts';
import type { BuildSettings } from '../site/settings.ts';

/**
 * Builds into `settings.outDir`. Rejects with `ContentError` where the content has errors, which are printed before,
 * and with `UsageError` where the settings make no sense.
 */
export async function buildSite(settings: BuildSettings): Promise<void> {
  requireOwnFolder(settings);
  // Not before: what is wrong with the call is said at once.
  const { build } = await import('astro');
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A build of a thousand articles is over before the code that V8's second optimizer makes repays the making, which
  // is a sixth of the processor time. A hundred times its usual patience leaves it to sites where it pays.
  v8.setFlagsFromString('--invocation-count-for-turbofan=300000');
  // Astro keeps the program that writes the pages below the working folder, or in the site's where that seems to be a
  // part of it. The packages that it imports are found from inside the project alone.
  const workshop = workshopOf(settings);
  mkdirSync(workshop, { recursive: true });
  const before = process.cwd();
  process.chdir(workshop);
  try {
    await buildFrom(workshop, settings, () =>
      build({ root: settings.projectDir, logLevel: process.env['VERBOSE'] ? 'info' : 'warn' }),
    );
  } finally {
    process.chdir(before);
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** A folder of one build for itself: several may run at once, into different folders. */
function workshopOf({ cacheDir, outDir }: BuildSettings): string {
  return path.join(cacheDir, 'build', createHash('sha256').update(outDir).digest('hex').slice(0, 12));
}

async function buildFrom(workshop: string, { outDir }: BuildSettings, build: () => Promise<void>): Promise<void> {
  if (isOnSameDevice(outDir, workshop)) return build();
  // Astro renames files from there into the site, which no system does between two devices.
  const nearby = path.join(workshop, 'site');
  process.env['OUT_DIR'] = nearby;
  await build();
  const output = openOutputFolder(outDir);
  cpSync(nearby, outDir, { recursive: true });
  output.removeLeftOvers();
}
