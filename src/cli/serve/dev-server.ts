// The server of `npm run dev`, in a process of its own: src/cli/dev.ts starts it, and again when code changes that
// Node has loaded.
import path from 'node:path';
import { isWithin } from '../../site/is-within.ts';
import { readPort, readSettings } from '../../site/settings.ts';
import { runMain } from '../command/run-main.ts';
import { loadedByNode } from '../command/tell-loaded.ts';

// A file that makes the server start again must not make Vite reload the page as well: it would ask a server that is
// just going. Cut off, it asks until the new one answers.
const leaveToRestart = {
  name: 'leave-to-restart',
  enforce: 'pre',
  hotUpdate: { order: 'pre', handler: ({ file }: { file: string }) => (loadedByNode.has(path.normalize(file)) ? [] : undefined) },
} as const;

// Nobody is left to stop it.
process.on('disconnect', () => process.exit());

await runMain(async () => {
  const settings = readSettings(process.env);
  const [{ dev }, { astroConfig }] = await Promise.all([import('astro'), import('../../site/astro-config.ts')]);
  const config = astroConfig(settings);
  // What builds, tests and other servers write beside this one. Astro starts its server anew where another one has written to
  // `.astro`, and each file that is watched costs.
  const written = [settings.cacheDir, settings.outDir, path.join(settings.projectDir, '.astro')];
  const ignored = (file: string): boolean =>
    written.some((folder) => isWithin(file, folder)) && !isWithin(file, settings.contentDir);
  const server = await dev({
    ...config,
    configFile: false,
    root: settings.projectDir,
    server: { port: readPort(process.env) },
    vite: { ...config.vite, plugins: [leaveToRestart], server: { watch: { ignored } } },
  });
  const { port } = server.address;
  process.send?.({ port });
  const address = `http://localhost:${port}${settings.base}`;
  process.stdout.write(
    `\n  The help center is at ${address}\n  Components: ${address}dev/components/, of pages: ${address}dev/page-components/\n  Translations: ${address}dev/translations/\n\n`,
  );
  return 0;
});
// What Astro has opened until then would keep the process.
if (process.exitCode !== 0) process.exit();
