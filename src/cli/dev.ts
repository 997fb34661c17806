// `npm run dev`: the site while one writes, with live reload, the two invented languages and the pages for authors.
import { fileURLToPath } from 'node:url';
import { projectDir, readPort, readSettings } from '../site/settings.ts';
import { endWithNpm } from './command/end-with-npm.ts';
import { parseOptions } from './command/parse-options.ts';
import { superviseServer } from './serve/restart-on-change.ts';
import { runMain } from './command/run-main.ts';

const help = `npm run dev

Serves the content folder while one writes, without a search index. The environment tells it what to do:

  CONTENT_DIR, CONTENT_PROFILE, SITE_URL, BASE_PATH, LOCALES   as for \`npm run build\`
  PORT                                                         the port, or the next free one (default 4321)
`;

await runMain(async () => {
  parseOptions({}, help);
  readPort(process.env);
  readSettings(process.env);
  endWithNpm();
  const script = fileURLToPath(new URL('./serve/dev-server.ts', import.meta.url));
  // Astro would ask the registry for a newer version of itself; ours is pinned.
  const quiet = { ASTRO_TELEMETRY_DISABLED: '1', ASTRO_DISABLE_UPDATE_CHECK: 'true' };
  const env = { ...quiet, PSEUDO_LOCALES: '1', SHOW_DRAFTS: '1', DRAFT_WORDS: '1', ...process.env };
  return superviseServer({ script, projectDir, env, say: (line) => process.stdout.write(`  ${line}\n`) });
});
