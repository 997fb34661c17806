// `npm run serve`: serves a site that is built already.
import { readSettings } from '../site/settings.ts';
import { serveSite } from '../site/serve-site.ts';
import { runMain } from './run-main.ts';

await runMain(async () => {
  const settings = readSettings(process.env);
  const { url } = await serveSite({ dir: settings.outDir, base: settings.base, port: Number(process.env['PORT']) || 4321 });
  process.stdout.write(`\n  The help center is at ${url}\n  Stop it with Ctrl-C.\n\n`);
  return 0;
});
