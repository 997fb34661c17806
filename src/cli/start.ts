// `npm start`: builds the site and serves it on this machine.
import { readPort, readSettings } from '../site/settings.ts';
import { buildSite } from './build/build-site.ts';
import { parseOptions } from './command/parse-options.ts';
import { runMain } from './command/run-main.ts';
import { serveAndSay } from './serve/serve-and-say.ts';

const help = `npm start

Builds the site and serves it on this machine: \`npm run build\`, then \`npm run serve\`, with the environment of both.
PORT names the port, or the next free one (default 4321).
`;

await runMain(async () => {
  parseOptions({}, help);
  const port = readPort(process.env);
  const settings = readSettings(process.env);
  await buildSite(settings);
  await serveAndSay(settings, port);
  return 0;
});
