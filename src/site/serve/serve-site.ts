// Serves a built site from this machine: as the hosts do that `src/site/hosts/` writes files for, or as a plain one that
// knows nothing but files. For looking and for tests, not for the public internet.
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { wantsMarkdown } from '../delivery/wants-markdown.ts';
import type { Answer } from '../delivery/answer.ts';
import type { Delivery } from '../delivery/delivery.ts';
import { headerRules, headersOf } from '../delivery/headers.ts';
import { preferredLocale } from '../delivery/preferred-locale.ts';
import { safeTarget } from '../delivery/safe-target.ts';
import { withQuery } from '../delivery/with-query.ts';
import { UsageError } from '../usage-error.ts';
import { fileOf, statsOf } from './find-file.ts';
import { requestedPath } from './requested-path.ts';
import { sendFile } from './send-file.ts';

export interface ServedSite {
  url: string;
  server: Server;
  close(): Promise<void>;
}

interface ServeOptions {
  dir: string;
  base: string;
  port: number;
  /** How the site is delivered; where it is left out, by its files alone. */
  delivery?: Pick<Delivery, 'answers' | 'languages' | 'policy'>;
}

/** One request and how it is answered. */
interface Exchange {
  site: Required<ServeOptions>;
  request: IncomingMessage;
  response: ServerResponse;
  headers: (status: number) => Record<string, string>;
}

/**
 * Starts on `port`, or on the next free one; 0 lets the system choose. `base` as `BuildSettings.base`. Rejects with
 * `UsageError` where no port is free. No request ends the server.
 */
export async function serveSite(options: ServeOptions): Promise<ServedSite> {
  const site = { delivery: { answers: new Map<string, Answer>(), languages: [], policy: '' }, ...options };
  const rules = headerRules({ base: site.base, policy: site.delivery.policy });
  const server = createServer((request, response) => {
    const headers = (status: number) => headersOf(rules, status, request.url ?? '');
    const exchange = { site, request, response, headers };
    try {
      answer(exchange);
    } catch {
      // A file can go between two looks at it, while a build writes the folder.
      if (response.headersSent) response.destroy();
      else sendText(exchange, 500, 'The file cannot be read.');
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

function answer(exchange: Exchange): void {
  const { site, request, response } = exchange;
  const { dir, base, delivery } = site;
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return sendText({ ...exchange, response: response.setHeader('Allow', 'GET, HEAD') }, 405, 'Only GET and HEAD.');
  const asked = requestedPath(request.url);
  if (asked === undefined) return sendText(exchange, 400, 'The address is malformed.');
  if (asked !== base && (asked === '/' || `${asked}/` === base)) return lead(exchange, 302, base);
  const below = asked.startsWith(base) ? asked.slice(base.length) : undefined;
  const file = below === undefined ? undefined : fileOf(below);
  if (below === undefined || file === undefined) return sendNotFound(exchange, below);
  const own = delivery.answers.get(file);
  const moved = own ?? delivery.answers.get(`${file}/index.html`);
  if (moved?.status === 301) return lead(exchange, 301, moved.to);
  const locale = own?.status === 302 && preferredLocale(request.headers['accept-language'], delivery.languages);
  if (own?.status === 302 && locale && own.to[locale]) return lead(exchange, 302, own.to[locale]);
  const found = statsOf(dir, file);
  if (found?.isFile()) {
    const text = file.replace(/index\.html$/, 'index.md');
    const isText =
      below.endsWith('/') &&
      delivery.languages.length > 0 &&
      wantsMarkdown(request.headers.accept) &&
      statsOf(dir, text)?.isFile();
    return send(exchange, isText ? text : file, own?.status === 410 ? 410 : 200);
  }
  // Like static hosts: a folder's page lives at the address that ends in a slash.
  if (found?.isDirectory() && statsOf(dir, `${file}/index.html`))
    return lead(exchange, 301, `${(request.url ?? '').replace(/[?#].*$/s, '')}/`);
  return sendNotFound(exchange, below);
}

/** In the language of the address, else in the reader's. */
function sendNotFound(exchange: Exchange, below = ''): void {
  const { dir, delivery } = exchange.site;
  const [first = ''] = below.split('/');
  const wanted = preferredLocale(exchange.request.headers['accept-language'], delivery.languages);
  const pages = [first, wanted].filter((locale) => locale !== undefined && /^[a-z-]+$/i.test(locale));
  const own = pages.map((locale) => `${locale}/404/index.html`).find((file) => statsOf(dir, file));
  const file = own ?? '404.html';
  if (!statsOf(dir, file)) return sendText(exchange, 404, 'Not found');
  send(exchange, file, 404);
}

const send = ({ site, ...exchange }: Exchange, file: string, status: number): void =>
  sendFile(path.join(path.resolve(site.dir), file), { ...exchange, status });

const lead = ({ request, response, headers }: Exchange, status: number, to: string): void =>
  void response.writeHead(status, { ...headers(status), Location: withQuery(safeTarget(to), request.url ?? '') }).end();

const sendText = ({ response, headers }: Pick<Exchange, 'response' | 'headers'>, status: number, text: string): void =>
  void response.writeHead(status, { ...headers(status), 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`);

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
