// `npm start`: builds the site and serves it on this machine.
import { readSettings } from '../site/settings.ts';
import { serveSite } from '../site/serve-site.ts';
import { buildSite } from './build-site.ts';
import { runMain } from './run-main.ts';

await runMain(async () => {
  const settings = readSettings(process.env);
  await buildSite(settings);
  const { url } = await serveSite({ dir: settings.outDir, base: settings.base, port: Number(process.env['PORT']) || 4321 });
  process.stdout.write(`\n  The help center is at ${url}\n  Stop it with Ctrl-C.\n\n`);
  return 0;
});
