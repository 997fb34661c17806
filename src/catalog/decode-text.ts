// Bytes of a file as text: UTF-8, LF line ends, no byte order mark, no NUL.
import { isUtf8 } from 'node:buffer';
import type { Problem } from '../problem.ts';

function findInvalidLine(bytes: Uint8Array): number {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline;
    if (!isUtf8(bytes.subarray(start, end))) return line;
    start = end + 1;
    line += 1;
  }
  return line;
}

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/**
 * The text of a file. Bytes that are not UTF-8 and NUL characters become U+FFFD and a problem with the line.
 *
 * @example
 * `decodeText(bytes of '\ufeffa\r\nb', 'fr/help/a.md').text` is `'a\nb'`
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  if (!isUtf8(bytes)) {
    problems.push({
      rule: 'invalid-utf8',
      file,
      line: findInvalidLine(bytes),
      message: 'The file holds bytes that are not UTF-8 text.',
    });
  }
  let text = new TextDecoder('utf-8').decode(bytes);
  if (text.includes('\r')) text = text.replace(/\r\n?/g, '\n');
  const nul = text.indexOf('\0');
  if (nul !== -1) {
    problems.push({
      rule: 'nul-character',
      file,
      line: lineOf(text, nul),
      message: 'The file holds a NUL character, so it may not be a text at all.',
    });
    text = text.replaceAll('\0', '\ufffd');
  }
  return { text, problems };
}
