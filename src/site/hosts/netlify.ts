// Files for Netlify, https://docs.netlify.com/: an edge function for pages, and headers for files that it need not see.
import { edgeText, plainFiles, plainHeaders } from './edge.ts';
import type { WriteHost } from './host.ts';

/** `publish/…` is for the root of what is published, the rest for the base directory of the project. */
export const writeNetlify: WriteHost = (delivery) => ({
  'netlify/edge-functions/help-center.js': `// Written by \`npm run host -- netlify\`; write it anew after each build.\n${edgeText(delivery)}
export default (request, context) =>
  handle(
    request,
    () => context.next(),
    (url, other) => fetch(new Request(url, { method: other.method })),
  );

export const config = ${JSON.stringify({ path: '/*', excludedPath: plainFiles(delivery), onError: 'bypass' }, undefined, 2)};
`,
  'publish/_headers': plainHeaders(delivery),
});
