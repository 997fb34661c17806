// `npm run dev`: the site while one writes, with live reload, the two invented languages and the pages for authors.
import { readPort, readSettings } from '../site/settings.ts';
import { parseOptions } from './parse-options.ts';
import { runMain } from './run-main.ts';

const help = `npm run dev

Serves the content folder while one writes, without a search index. The environment tells it what to do:

  CONTENT_DIR, CONTENT_PROFILE, SITE_URL, BASE_PATH, LOCALES   as for \`npm run build\`
  PORT                                                         the port, or the next free one (default 4321)
`;

await runMain(async () => {
  parseOptions({}, help);
  const port = readPort(process.env);
  const settings = readSettings(process.env);
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  process.env['PSEUDO_LOCALES'] ??= '1';
  process.env['DRAFT_WORDS'] ??= '1';
  const { dev } = await import('astro');
  const server = await dev({ root: settings.projectDir, server: { port } });
  const address = `http://localhost:${server.address.port}${settings.base}`;
  process.stdout.write(`\n  The help center is at ${address}\n  Components: ${address}dev/components/\n\n`);
  return 0;
});
