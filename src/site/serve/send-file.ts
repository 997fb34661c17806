// Sends one file as RFC 9110 asks for it: compressed where its compressed form lies beside it, not again where the reader has
// it already, in part where a part is asked for.
import { createReadStream, statSync, type Stats } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { acceptsPattern, compressedForms } from '../delivery/compressed-forms.ts';
import { contentType } from '../delivery/content-types.ts';

interface Sent {
  file: string;
  size: number;
  encoding?: string;
  tag: string;
  modified: Date;
}

/** `headers` are what else the answer has, known once its status is. Throws where the file cannot be read. */
export function sendFile(file: string, { request, response, status = 200, headers }: SendOptions): void {
  const sent = chooseForm(file, request.headers['accept-encoding']);
  const whole = status === 200;
  const type = contentType(file);
  const finish = (code: number, more: Record<string, string | number>, range?: { start: number; end: number }): void => {
    response.writeHead(code, { ...headers(code), ...more });
    if (request.method === 'HEAD' || code === 304 || code === 416) return void response.end();
    // Without a listener an error of the stream would end the process; here it ends the answer.
    pipeline(createReadStream(sent.file, range), response, () => undefined);
  };
  const known = { ETag: sent.tag, 'Last-Modified': sent.modified.toUTCString() };
  if (whole && isKnown(request, sent)) return finish(304, known);
  const about = {
    'Content-Type': type,
    ...(sent.encoding === undefined ? {} : { 'Content-Encoding': sent.encoding }),
    ...(whole ? { ...known, 'Accept-Ranges': 'bytes' } : {}),
  };
  const range = whole ? rangeOf(request, sent) : undefined;
  if (range === 'none') return finish(416, { 'Content-Range': `bytes */${sent.size}` });
  if (range === undefined) return finish(status, { ...about, 'Content-Length': sent.size });
  const { start, end } = range;
  const part = { 'Content-Length': end - start + 1, 'Content-Range': `bytes ${start}-${end}/${sent.size}` };
  return finish(206, { ...about, ...part }, range);
}

export interface SendOptions {
  request: IncomingMessage;
  response: ServerResponse;
  status?: number;
  headers: (status: number) => Record<string, string>;
}

function chooseForm(file: string, accepted: string | string[] | undefined): Sent {
  for (const { encoding, ending } of compressedForms) {
    if (!new RegExp(acceptsPattern(encoding), 'i').test(String(accepted ?? ''))) continue;
    const stats = statSync(`${file}.${ending}`, { throwIfNoEntry: false });
    if (stats?.isFile()) return { ...describe(`${file}.${ending}`, stats), encoding };
  }
  return describe(file, statSync(file));
}

const describe = (file: string, { size, mtime }: Stats): Sent => ({
  file,
  size,
  tag: `"${mtime.getTime().toString(16)}-${size.toString(16)}"`,
  modified: mtime,
});

/** Whether the reader has these bytes (RFC 9110 13.2.2: tags go before dates, which count whole seconds). */
function isKnown({ headers }: IncomingMessage, { tag, modified }: Sent): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return tags.split(',').some((one) => ['*', tag].includes(one.trim().replace(/^W\//, '')));
  const since = Date.parse(headers['if-modified-since'] ?? '');
  return Math.floor(modified.getTime() / 1000) * 1000 <= since;
}

/** The one range that is asked for; undefined for the whole file, `'none'` for a part that the file does not have. */
function rangeOf(
  { method, headers }: IncomingMessage,
  { size, tag, modified }: Sent,
): { start: number; end: number } | 'none' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(headers.range ?? '') ?? [];
  if (method !== 'GET' || first + last === '') return undefined;
  const condition = headers['if-range'];
  if (condition !== undefined && condition !== tag && condition !== modified.toUTCString()) return undefined;
  if (first !== '' && last !== '' && Number(first) > Number(last)) return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1);
  return start > end ? 'none' : { start, end };
}
