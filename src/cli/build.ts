// `npm run build`: content folder -> static site. Obeys CONTENT_DIR, CONTENT_PROFILE, OUT_DIR, SITE_URL, BASE_PATH, LOCALES.
import path from 'node:path';
import { readSettings } from '../site/settings.ts';
import { buildSite } from './build-site.ts';
import { runMain } from './run-main.ts';

await runMain(async () => {
  const settings = readSettings(process.env);
  const started = performance.now();
  await buildSite(settings);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`The site is in ${path.relative(process.cwd(), settings.outDir) || '.'} (${seconds} s).\n`);
  return 0;
});
