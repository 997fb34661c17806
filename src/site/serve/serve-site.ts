// Serves a built site from this machine, as a plain static host does: files, index pages, `404.html` in the language
// of the address. For looking and for tests, not for the public internet.
import { createReadStream, statSync, type Stats } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { pipeline } from 'node:stream';
import { contentType } from './content-types.ts';
import { requestedPath } from './requested-path.ts';
import { sendCompressed } from './send-compressed.ts';
import { UsageError } from '../settings.ts';

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

/**
 * Starts on `port`, or on the next free one; 0 lets the system choose. `base` as `BuildSettings.base`. Rejects with
 * `UsageError` where no port is free. No request ends the server.
 */
export async function serveSite(options: ServeOptions): Promise<ServedSite> {
  const server = createServer((request, response) => {
    try {
      answer(options, request, response);
    } catch {
      // A file can go between two looks at it, while a build writes the folder.
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'The file cannot be read.');
    }
  });
  await listen(server, options.port);
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://localhost:${port}${options.base}`,
    server,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer({ dir, base, isCompressed = false }: ServeOptions, request: IncomingMessage, response: ServerResponse): void {
  response.setHeader('X-Content-Type-Options', 'nosniff');
  response.setHeader('Referrer-Policy', 'strict-origin-when-cross-origin');
  response.setHeader('X-Frame-Options', 'DENY');
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText(response.setHeader('Allow', 'GET, HEAD'), 405, 'Only GET and HEAD.');
  const asked = requestedPath(request.url);
  if (asked === undefined) return sendText(response, 400, 'The address is malformed.');
  if (asked !== base && (asked === '/' || `${asked}/` === base)) return void response.writeHead(302, { Location: base }).end();
  const below = asked.startsWith(base) ? asked.slice(base.length) : undefined;
  const file = below === undefined ? undefined : fileAt(dir, below);
  const found = file === undefined ? undefined : statsOf(file);
  if (file === undefined || found === undefined) return sendNotFound(dir, below?.split('/')[0] ?? '', request, response);
  if (found.isFile())
    return isCompressed && sendCompressed(file, request, response) ? undefined : sendFile(file, found, request, response);
  // Like static hosts: a folder's page lives at the address that ends in a slash.
  if (found.isDirectory() && statsOf(path.join(file, 'index.html')))
    return void response.writeHead(301, { Location: withSlash(request.url ?? '') }).end();
  return sendNotFound(dir, below?.split('/')[0] ?? '', request, response);
}

/** The file of a decoded path below `dir`; undefined where the path is none of the site's: hidden, or leading out of it. */
function fileAt(dir: string, below: string): string | undefined {
  const parts = below.split('/');
  const name = parts.pop() || 'index.html';
  const isOurs = (part: string) => part !== '' && !part.includes('\\') && (!part.startsWith('.') || part === '.well-known');
  return [...parts, name].every(isOurs) ? path.join(path.resolve(dir), ...parts, name) : undefined;
}

function statsOf(file: string): Stats | undefined {
  try {
    return statSync(file, { throwIfNoEntry: false });
  } catch {
    // a name longer than the file system allows
    return undefined;
  }
}

const withSlash = (target: string): string => target.replace(/^[^?#]*/, '$&/');

function sendFile(file: string, { size, mtimeMs }: Stats, request: IncomingMessage, response: ServerResponse): void {
  const tag = `W/"${size}-${mtimeMs}"`;
  response.setHeader('ETag', tag);
  if (request.headers['if-none-match'] === tag) return void response.writeHead(304).end();
  response.writeHead(200, { 'Content-Type': contentType(file), 'Content-Length': size });
  send(file, request, response);
}

function sendNotFound(dir: string, locale: string, request: IncomingMessage, response: ServerResponse): void {
  const own = path.join(dir, locale, '404', 'index.html');
  const file = /^[a-z-]+$/i.test(locale) && statsOf(own) ? own : path.join(dir, '404.html');
  if (!statsOf(file)) return sendText(response, 404, 'Not found');
  response.writeHead(404, { 'Content-Type': contentType(file) });
  send(file, request, response);
}

function send(file: string, request: IncomingMessage, response: ServerResponse): void {
  if (request.method === 'HEAD') return void response.end();
  // Without a listener an error of the stream would end the process; here it ends the answer.
  pipeline(createReadStream(file), response, () => undefined);
}

const sendText = (response: ServerResponse, status: number, text: string): void =>
  void response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

function listen(server: Server, port: number, first = port): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      if (isTaken && port > 0 && port < Math.min(first + 20, 65_535)) listen(server, port + 1, first).then(resolve, reject);
      else if (isTaken) reject(new UsageError(`No port from ${first} to ${port} is free. Name another with PORT.`));
      else if (error.code === 'EACCES')
        reject(new UsageError(`The port ${port} is not allowed here. Name one above 1023 with PORT.`));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve());
  });
}
