// `npm start`: builds the site and serves it on this machine.
import { readSettings } from '../site/settings.ts';
import { buildSite } from './build-site.ts';
import { runMain } from './run-main.ts';
import { serveAndSay } from './serve-and-say.ts';

await runMain(async () => {
  const settings = readSettings(process.env);
  await buildSite(settings);
  await serveAndSay(settings);
  return 0;
});
