// `npm run serve`: serves a site that is built already.
import { readSettings } from '../site/settings.ts';
import { runMain } from './run-main.ts';
import { serveAndSay } from './serve-and-say.ts';

await runMain(async () => {
  const settings = readSettings(process.env);
  await serveAndSay(settings);
  return 0;
});
