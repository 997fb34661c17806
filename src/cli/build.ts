// `npm run build`: content folder -> static site.
import path from 'node:path';
import { getLoadedContent } from '../site/content/handover.ts';
import { formatReuse } from '../site/content/reuse.ts';
import { readSettings } from '../site/settings.ts';
import { buildSite } from './build-site.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';

const help = `npm run build [-- --explain]

  --explain         says what was used again of earlier builds and, for the rest, what changed

The environment tells what to build:

  CONTENT_DIR       the content folder (default content)
  CONTENT_PROFILE   strict or import (default: what site.yml says, else strict)
  OUT_DIR           where the site goes (default dist)
  SITE_URL          origin for canonical addresses and the sitemap
  BASE_PATH         path below which the site lives (default /)
  LOCALES           build these alone, comma-separated
  CACHE_DIR         what is kept between builds (default .cache); may be deleted at any time

Exit codes: 0 fine, 1 problems of severity error, 2 wrong usage.
`;

await runMain(async () => {
  const { values } = parseOptions({ options: { explain: { type: 'boolean', default: false } } }, help);
  const settings = readSettings(process.env);
  const started = performance.now();
  await buildSite(settings);
  if (values.explain) process.stdout.write(`${formatReuse(getLoadedContent().reuse)}\nPages: every build writes them all\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  process.stderr.write(`The site is in ${path.relative(process.cwd(), settings.outDir) || '.'} (${seconds} s).\n`);
  return 0;
});
