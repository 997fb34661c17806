// Text compressed on its way, as hosts do it. For measuring: what readers wait for is the compressed text.
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'text/xml; charset=utf-8',
};

/** Answers with the compressed file of a decoded path. False, and nothing is sent, where another way must answer. */
export function sendCompressed(dir: string, pathname: string, request: IncomingMessage, response: ServerResponse): boolean {
  if (request.method !== 'GET' || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))) return false;
  const file = path.join(dir, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
  const type = types[path.extname(file)];
  const isInside = file.startsWith(path.resolve(dir) + path.sep);
  if (type === undefined || !isInside || !existsSync(file) || !statSync(file).isFile()) return false;
  const body = gzipSync(readFileSync(file));
  response.writeHead(200, { 'Content-Type': type, 'Content-Encoding': 'gzip', 'Content-Length': body.length, Vary: 'Accept-Encoding', 'Cache-Control': 'public, max-age=31536000' });
  response.end(body);
  return true;
}
