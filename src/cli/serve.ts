// `npm run serve`: serves a site that is built already.
import { readPort, readSettings } from '../site/settings.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { serveAndSay } from './serve/serve-and-say.ts';

const help = `npm run serve

Serves the built site on this machine. The environment tells it which, and where:

  OUT_DIR     folder of the built site (default dist)
  BASE_PATH   path below which the site was built (default /)
  PORT        the port, or the next free one (default 4321)
`;

await runMain(async () => {
  parseOptions({}, help);
  const port = readPort(process.env);
  await serveAndSay(readSettings(process.env), port);
  return 0;
});
