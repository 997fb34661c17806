// `npm run dev` serves what a build writes besides pages: files of the asset store, from where authors keep them, and
// the sources of articles.
import { createReadStream, existsSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { articleSources, sourceText } from './article-sources.ts';
import { assetFiles } from './copy-assets.ts';
import { getLoadedContent } from './handover.ts';
import type { BuildSettings } from './settings.ts';

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif', '.csv': 'text/csv', '.gif': 'image/gif', '.jpeg': 'image/jpeg', '.jpg': 'image/jpeg',
  '.pdf': 'application/pdf', '.png': 'image/png', '.svg': 'image/svg+xml', '.webp': 'image/webp',
};

interface Middlewares {
  use(handler: (request: IncomingMessage, response: ServerResponse, next: () => void) => void): unknown;
}

export function serveAssetsWhileWriting(middlewares: Middlewares, settings: BuildSettings): void {
  middlewares.use((request, response, next) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const wanted = `/${decodeURIComponent(pathname).slice(settings.base.length)}`;
    if (wanted.endsWith('/index.md')) {
      const source = articleSources(getLoadedContent()).find(({ target }) => `/${target}` === wanted);
      if (!source) return next();
      response.setHeader('Content-Type', 'text/markdown; charset=utf-8');
      return void response.end(sourceText(source.document));
    }
    const variant = /^\/assets\/_variants\/([0-9a-f]{16}-\d+\.webp)$/.exec(wanted)?.[1];
    const file = !wanted.startsWith('/assets/')
      ? undefined
      : variant
        ? path.join(settings.cacheDir, 'images', variant)
        : assetFiles(getLoadedContent()).find(({ target }) => target === wanted)?.file;
    const absolute = file && path.resolve(settings.contentDir, file);
    if (!absolute || !existsSync(absolute)) return next();
    response.setHeader('Content-Type', types[path.extname(absolute).toLowerCase()] ?? 'application/octet-stream');
    createReadStream(absolute).pipe(response);
  });
}
