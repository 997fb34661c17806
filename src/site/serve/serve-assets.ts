// `npm run dev` serves what a build writes besides pages: files of the asset store and files for
// the host, from where authors keep them, and the sources of articles.
import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { choosePublicFiles } from '../../catalog/files/public-files.ts';
import { articleSources, sourceText } from '../output/sources/article-sources.ts';
import { variantsFolder } from '../content/image-facts.ts';
import { contentType } from '../delivery/content-types.ts';
import { assetFiles, publishedBytes } from '../output/copy-assets.ts';
import { sharedSite } from '../page-values/shared-site.ts';
import { requestedPath } from './requested-path.ts';
import type { BuildSettings } from '../settings.ts';

/** The part of a server that asks handlers one after the other. */
export interface Middlewares {
  use(handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown;
}

/** Answers for these files in front of Astro's own server; everything else goes on to it. */
export function serveAssetsWhileWriting(middlewares: Middlewares, settings: BuildSettings): void {
  middlewares.use((request, response, next) => {
    const asked = requestedPath(request.url);
    if (asked === undefined) return void response.writeHead(400).end();
    const wanted = `/${asked.slice(settings.base.length)}`;
    if (wanted.endsWith('/index.md')) {
      const source = articleSources(sharedSite()).find(({ target }) => `/${target}` === wanted);
      if (!source) return next();
      response.setHeader('Content-Type', contentType(wanted));
      return void response.end(sourceText(sharedSite(), source));
    }
    const kept = publicFileOf(wanted);
    const file = kept ?? fileOf(wanted, settings);
    const absolute = file && path.resolve(settings.contentDir, file);
    if (!absolute || !existsSync(absolute)) return next();
    response.setHeader('Content-Type', contentType(absolute));
    // A build copies files for the host as they are.
    (kept === undefined ? publishedBytes(absolute) : Promise.resolve(undefined)).then(
      (bytes) => (bytes === undefined ? pipeline(createReadStream(absolute), response, () => undefined) : response.end(bytes)),
      () => response.destroy(),
    );
  });
}

/** The file for the host at an address without its base path, relative to the content folder. */
const publicFileOf = (wanted: string): string | undefined =>
  choosePublicFiles(sharedSite().catalog).files.find(({ path: place }) => `/${place}` === wanted)?.file;

/** The file of the asset store behind such an address, relative to the content folder or absolute. */
function fileOf(wanted: string, { cacheDir }: BuildSettings): string | undefined {
  const loaded = sharedSite();
  if (!/^\/(?:[^/]+\/)?assets\//.test(wanted)) return undefined;
  const variant = /^\/assets\/variants\/([0-9a-f]{16}-\d+\.webp)$/.exec(wanted)?.[1];
  return variant
    ? path.join(variantsFolder(cacheDir), variant)
    : assetFiles(loaded).find(({ target }) => `/${target}` === wanted)?.file;
}
