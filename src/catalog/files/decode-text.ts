// Bytes of a file as text: LF line ends, no byte order mark, no NUL. Files are UTF-8; those in the encodings that old
// editors and PowerShell write are read all the same, and reported.
import { isUtf8 } from 'node:buffer';
import type { Problem } from '../../problem.ts';
import { codePages } from './code-pages.ts';

const lineOf = (text: string, index: number): number => text.slice(0, index).split('\n').length;

/** How much of a file tells its encoding. */
const sample = 4096;

/** UTF-16 with its byte order mark, or known by the zeros in every other byte of what is mostly Latin text. */
function findUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sample);
  if (!head.includes(0)) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of head.entries()) if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (odd > head.length / 5 && even * 10 < odd) return 'utf-16le';
  if (even > head.length / 5 && odd * 10 < even) return 'utf-16be';
  return undefined;
}

const utf8 = new TextDecoder('utf-8');

function* splitLines(bytes: Uint8Array): Generator<Uint8Array> {
  for (let start = 0; start <= bytes.length; ) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline === -1 ? bytes.length : newline + 1;
    yield bytes.subarray(start, end);
    if (newline === -1) return;
    start = end;
  }
}

interface Decoded {
  text: string;
  /** The first one that is not UTF-8. */
  line: number;
  /** Undefined where letters were spoiled. */
  encoding: string | undefined;
}

/** A file with fewer letters of UTF-8 than bytes that are none, in the first encoding that has a letter for all of them. */
function decodeWhole(bytes: Uint8Array, encodings: readonly string[]): Decoded | undefined {
  const read = utf8.decode(bytes);
  const letters = read.match(/[^\u0000-\u007f\ufffd]/gu)?.length ?? 0;
  const bad = read.match(/\ufffd/gu)?.length ?? 0;
  if (bad <= letters) return undefined;
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      return { text, line: lineOf(read, read.indexOf('\ufffd')), encoding };
    } catch {
      // another one, or line by line
    }
  }
  return undefined;
}

/** Line by line: what is UTF-8 stays UTF-8, unless other lines hold letters of several bytes beside those that are none. */
function decodeMixed(bytes: Uint8Array, encoding: string): Decoded {
  const pieces: string[] = [];
  const legacy = new TextDecoder(encoding);
  let first: number | undefined;
  let isLegacy = true;
  for (const [index, line] of [...splitLines(bytes)].entries()) {
    const read = utf8.decode(line, { stream: false });
    if (isUtf8(line)) pieces.push(read);
    else {
      first ??= index + 1;
      const isMixed = /[^\u0000-\u007f\ufffd]/.test(read);
      if (isMixed) isLegacy = false;
      pieces.push(isMixed ? read : legacy.decode(line));
    }
  }
  return { text: pieces.join(''), line: first ?? 1, encoding: isLegacy ? encoding : undefined };
}

/**
 * The text of a file. Another encoding than UTF-8 is a problem with the line and the remedy; what cannot be read and NUL
 * characters become U+FFFD.
 *
 * @example
 * `decodeText(bytes of '\ufeffa\r\nb', 'fr/help/a.md').text` is `'a\nb'`
 */
export function decodeText(bytes: Uint8Array, file: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const report = (line: number, message: string, from?: string): void => {
    const remedy = from && `Save the file as UTF-8, for instance with \`iconv -f ${from} -t UTF-8\`.`;
    problems.push({ rule: 'invalid-utf8', file, line, message, remedy });
  };
  let text: string;
  const utf16 = findUtf16(bytes);
  if (utf16 !== undefined) {
    text = new TextDecoder(utf16).decode(bytes);
    report(1, `The file is UTF-16 instead of UTF-8; it is read as such.`, utf16.toUpperCase());
  } else if (isUtf8(bytes)) text = utf8.decode(bytes);
  else {
    const encodings = codePages(file);
    const decoded = decodeWhole(bytes, encodings) ?? decodeMixed(bytes, encodings.at(-1) ?? 'windows-1252');
    const name = decoded.encoding?.toUpperCase();
    ({ text } = decoded);
    if (name === undefined) report(decoded.line, 'The file holds bytes that are not UTF-8 text beside letters that are.');
    else report(decoded.line, `The file is not UTF-8; its letters are read as ${name}, by its language.`, name);
  }
  if (text.startsWith('\ufeff')) text = text.slice(1);
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
