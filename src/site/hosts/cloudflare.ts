// Files for Cloudflare Pages, https://developers.cloudflare.com/pages/: a worker for pages (advanced mode), and headers for
// files that no worker needs to see.
import { edgeText, plainFiles, plainHeaders } from './edge.ts';
import type { WriteHost } from './host.ts';

/** Files for the root of what is published. */
export const writeCloudflare: WriteHost = (delivery) => ({
  '_worker.js': `// Written by \`npm run host -- cloudflare\`; write it anew after each build.\n${edgeText(delivery)}
export default {
  fetch: (request, env) =>
    handle(
      request,
      () => env.ASSETS.fetch(request),
      (url, other) => env.ASSETS.fetch(new Request(url, other)),
    ),
};
`,
  '_routes.json': `${JSON.stringify({ version: 1, include: ['/*'], exclude: plainFiles(delivery) }, undefined, 2)}\n`,
  _headers: plainHeaders(delivery),
});
