// Serves the built site and says where, as `npm start` and `npm run serve` do.
import { serveSite } from '../site/serve-site.ts';
import type { BuildSettings } from '../site/settings.ts';

/** Serves until the process is stopped; `PORT` names another port than 4321. */
export async function serveAndSay({ outDir, base }: BuildSettings): Promise<void> {
  const { url } = await serveSite({ dir: outDir, base, port: Number(process.env['PORT']) || 4321 });
  process.stdout.write(`\n  The help center is at ${url}\n  Stop it with Ctrl-C.\n\n`);
}
