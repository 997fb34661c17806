// `npm run build`: content folder -> static site.
import path from 'node:path';
import { readSettings } from '../site/settings.ts';
import { buildSite } from './build-site.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';

const help = `npm run build

It takes no options; the environment tells it what to do:

  CONTENT_DIR       the content folder (default content)
  CONTENT_PROFILE   strict or import (default: what site.yml says, else strict)
  OUT_DIR           where the site goes (default dist)
  SITE_URL          origin for canonical addresses and the sitemap
  BASE_PATH         path below which the site lives (default /)
  LOCALES           build these alone, comma-separated

Exit codes: 0 fine, 1 problems of severity error, 2 wrong usage.
`;

await runMain(async () => {
  parseOptions({}, help);
  const settings = readSettings(process.env);
  const started = performance.now();
  await buildSite(settings);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`The site is in ${path.relative(process.cwd(), settings.outDir) || '.'} (${seconds} s).\n`);
  return 0;
});
