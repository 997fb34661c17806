// The site as something to install, in a locale; `elements/offline/keep-offline.ts` names it to the browser.
import type { APIRoute } from 'astro';
import { webManifest } from '../../site/output/machines/web-manifest.ts';
import { offlinePaths } from '../../site/page-values/pages/page-data.ts';

export const getStaticPaths = offlinePaths;

export const GET: APIRoute = ({ params }) =>
  new Response(webManifest(String(params['locale'])), { headers: { 'Content-Type': 'application/manifest+json' } });
