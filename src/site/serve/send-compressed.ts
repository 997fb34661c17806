// Text compressed on its way, as hosts do it. For measuring: what readers wait for is the compressed text.
import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import { contentType, isText } from './content-types.ts';

/** Answers with the compressed file. False, and nothing is sent, where another way must answer. */
export function sendCompressed(file: string, request: IncomingMessage, response: ServerResponse): boolean {
  const type = contentType(file);
  if (request.method !== 'GET' || !isText(type) || !/\bgzip\b/.test(String(request.headers['accept-encoding'] ?? '')))
    return false;
  const body = gzipSync(readFileSync(file));
  response.writeHead(200, {
    'Content-Type': type,
    'Content-Encoding': 'gzip',
    'Content-Length': body.length,
    Vary: 'Accept-Encoding',
    'Cache-Control': 'public, max-age=31536000',
  });
  response.end(body);
  return true;
}
