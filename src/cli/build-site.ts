// One build of the whole site, as `npm run build` and `npm start` do it.
import { cpSync, rmSync } from 'node:fs';
import path from 'node:path';
import v8 from 'node:v8';
import { build } from 'astro';
import { isOnSameDevice, openOutputFolder, requireOwnFolder } from '../site/output-folder.ts';
import type { BuildSettings } from '../site/settings.ts';

/**
 * Builds into `settings.outDir`. Rejects with `ContentError` where the content has errors, which are printed before,
 * and with `UsageError` where the settings make no sense.
 */
export async function buildSite(settings: BuildSettings): Promise<void> {
  requireOwnFolder(settings);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  // A build of a thousand articles is over before the code that V8's second optimizer makes repays the making, which
  // is a sixth of the processor time. A hundred times its usual patience leaves it to sites where it pays.
  v8.setFlagsFromString('--invocation-count-for-turbofan=300000');
  const run = () => build({ root: settings.projectDir, logLevel: process.env['VERBOSE'] ? 'info' : 'warn' });
  if (isOnSameDevice(settings.outDir, settings.projectDir)) return run();
  // Astro renames files from the project into the site, which no system does between two devices.
  const nearby = path.join(settings.cacheDir, 'site');
  process.env['OUT_DIR'] = nearby;
  await run();
  const output = openOutputFolder(settings.outDir);
  cpSync(nearby, settings.outDir, { recursive: true });
  output.removeLeftOvers();
  rmSync(nearby, { recursive: true });
}
