// Serves the built site and says where, as `npm start` and `npm run serve` do.
import { readDelivery } from '../../site/delivery/delivery.ts';
import { listManifests } from '../../site/delivery/manifest.ts';
import { requireBuiltSite } from '../../site/output/folder/output-folder.ts';
import { endWithNpm } from '../command/end-with-npm.ts';
import { serveSite } from '../../site/serve/serve-site.ts';
import type { BuildSettings } from '../../site/settings.ts';

/** Serves until the process is stopped. Rejects with `UsageError` where nothing is built or no port is free. */
export async function serveAndSay({ outDir, base }: BuildSettings, port: number): Promise<void> {
  requireBuiltSite(outDir);
  endWithNpm();
  // Where a site was copied without its manifests, it is served by its files alone.
  const delivery = listManifests(outDir).length > 0 ? readDelivery(outDir) : undefined;
  const { url } = await serveSite({ dir: outDir, base: delivery?.base ?? base, port, ...(delivery && { delivery }) });
  process.stdout.write(`\n  The help center is at ${url}\n  Stop it with Ctrl-C.\n\n`);
}
