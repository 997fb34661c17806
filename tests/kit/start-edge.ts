// A function that a host puts before its files, run by Node before our own server.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import type { Delivery } from '../../src/site/delivery/delivery.ts';
import { serveSite } from '../../src/site/serve/serve-site.ts';
import type { RunningHost } from './start-program.ts';

/** Runs a function that a host puts before its files; the files are served by their names alone. */
export async function startEdge(dir: string, { base }: Delivery, handle: EdgeFunction): Promise<RunningHost> {
  const files = await serveSite({ dir, base, port: 0 });
  const origin = new URL(files.url).origin;
  const fileOf = ({ url, method, headers }: Request): Promise<Response> => {
    const { pathname, search } = new URL(url);
    const asked = new Headers(headers);
    // No client may set these.
    for (const name of ['connection', 'host', 'transfer-encoding']) asked.delete(name);
    asked.set('accept-encoding', 'identity');
    return fetch(origin + pathname + search, { method, headers: asked, redirect: 'manual' });
  };
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const target = `http://${request.headers.host}${request.url}`;
    if (!URL.canParse(target)) return void response.writeHead(400).end();
    const asked = new Request(target, { method: request.method ?? 'GET', headers: request.headers as Record<string, string> });
    const { status, headers, body } = await handle(asked, fileOf);
    response.writeHead(status, Object.fromEntries(headers));
    if (body === null) response.end();
    else Readable.fromWeb(body as ReadableStream<Uint8Array>).pipe(response);
  };
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => response.writeHead(500).end(String(error)));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    server.close();
    await files.close();
  };
  return { url: `http://127.0.0.1:${port}${base}`, close };
}

type EdgeFunction = (request: Request, fileOf: (request: Request) => Promise<Response>) => Promise<Response>;

/** What a module that is one text exports by default. */
export const importText = async (text: string): Promise<unknown> =>
  ((await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(text)}`)) as { default: unknown }).default;
