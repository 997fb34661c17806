// Serves a built site from this machine, as a plain static host does: files, index pages, `404.html` in the language
// of the address. For looking and for tests, not for the public internet.
import { createReadStream, existsSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import sirv from 'sirv';
import { sendCompressed } from './send-compressed.ts';

export interface ServedSite {
  url: string;
  server: Server;
  close(): Promise<void>;
}

interface ServeOptions {
  dir: string;
  base: string;
  port: number;
  /** Compresses text, for measuring. */
  isCompressed?: boolean;
}

/** Starts on `port`, or on the next free one; 0 lets the system choose. `base` as `BuildSettings.base`. */
export async function serveSite({ dir, base, port, isCompressed = false }: ServeOptions): Promise<ServedSite> {
  const files = sirv(dir, { etag: true, extensions: ['html'], setHeaders: (response) => setHeaders(response) });
  const server = createServer((request, response) => {
    const url = request.url ?? '/';
    if (!url.startsWith(base)) {
      if (url === '/' || `${url}/` === base) return void response.writeHead(302, { Location: base }).end();
      return sendNotFound(dir, '', response);
    }
    request.url = `/${url.slice(base.length)}`;
    const { pathname } = new URL(request.url, 'http://localhost');
    // Like static hosts: a folder's page lives at the address that ends in a slash.
    if (!pathname.endsWith('/') && existsSync(path.join(dir, decodePath(pathname), 'index.html')))
      return void response.writeHead(301, { Location: `${base}${pathname.slice(1)}/` }).end();
    if (isCompressed && sendCompressed(dir, decodePath(pathname), request, response)) return;
    files(request, response, () => sendNotFound(dir, pathname.split('/')[1] ?? '', response));
  });
  await listen(server, port);
  const { port: actual } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${actual}${base}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function decodePath(pathname: string): string {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return pathname;
  }
}

function setHeaders(response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('X-Frame-Options', 'DENY');
}

function sendNotFound(dir: string, locale: string, response: ServerResponse): void {
  const own = path.join(dir, locale, '404', 'index.html');
  const file = /^[a-z-]+$/i.test(locale) && existsSync(own) ? own : path.join(dir, '404.html');
  setHeaders(response);
  response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
  if (existsSync(file)) createReadStream(file).pipe(response);
  else response.end('Not found');
}

function listen(server: Server, port: number, attempts = 20): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE' && port > 0 && attempts > 0) listen(server, port + 1, attempts - 1).then(resolve, reject);
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
