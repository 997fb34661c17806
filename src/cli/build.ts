// `npm run build`: content folder -> static site.
import path from 'node:path';
import { formatReuse } from '../site/content/reuse.ts';
import { readSettings } from '../site/settings.ts';
import { buildSite } from './build/build-site.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run build [-- options]

  --explain         says what was used again of earlier builds and, for the rest, what changed
  --keep-others     once, for a folder that holds files of somebody else: they stay, and the site is put beside them

The environment tells it the rest:

  CONTENT_DIR       the content folder (default content)
  CONTENT_PROFILE   strict or import (default: what site.yml says, else strict)
  OUT_DIR           where the site goes (default dist)
  SITE_URL          origin for canonical addresses and the sitemap
  BASE_PATH         path below which the site lives (default: what site.yml says, else /)
  LOCALES           build these alone, comma-separated
  CACHE_DIR         what is kept between builds (default .cache); may be deleted at any time

Exit codes: 0 fine, 1 problems of severity error, 2 wrong usage.
`;

await runMain(async () => {
  const { values } = parseOptions(
    { options: { explain: { type: 'boolean', default: false }, 'keep-others': { type: 'boolean', default: false } } },
    help,
  );
  const settings = readSettings(process.env);
  const started = performance.now();
  const { published, reuse } = await buildSite(settings, { keepOthers: values['keep-others'] });
  if (values.explain) process.stdout.write(`${formatReuse(reuse)}\n`);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  for (const file of published?.replaced ?? [])
    process.stderr.write(`\`${file}\` was changed by somebody since the last build, and was replaced.\n`);
  for (const file of published?.kept ?? [])
    process.stderr.write(
      `\`${file}\` is no part of the site any more, but was changed by somebody since the last build: it stays.\n`,
    );
  const where = path.relative(process.cwd(), settings.outDir) || '.';
  process.stderr.write(
    published
      ? `The site is in ${where} (${seconds} s).\n`
      : `Nothing changed: the site in ${where} is that of the last build (${seconds} s).\n`,
  );
  return 0;
});
