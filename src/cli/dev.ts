// `npm run dev`: the site while one writes, with live reload, the two invented languages and the pages for authors.
import { dev } from 'astro';
import { readSettings } from '../site/settings.ts';
import { runMain } from './run-main.ts';

process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
process.env['PSEUDO_LOCALES'] ??= '1';
process.env['DRAFT_WORDS'] ??= '1';

await runMain(async () => {
  const settings = readSettings(process.env);
  const server = await dev({ root: settings.projectDir, server: { port: Number(process.env['PORT']) || 4321 } });
  const address = `http://localhost:${server.address.port}${settings.base}`;
  process.stdout.write(`\n  The help center is at ${address}\n  Components: ${address}dev/components/\n\n`);
  return 0;
});
