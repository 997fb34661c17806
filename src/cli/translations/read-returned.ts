// The files that translators returned.
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { decodeText } from '../../catalog/files/decode-text.ts';
import { UsageError } from '../../site/settings.ts';
import type { ReturnedJob } from '../../translations/exchange/job.ts';
import { readPo } from '../../translations/exchange/formats/read-po.ts';
import { readXliff } from '../../translations/exchange/formats/read-xliff.ts';

const endings = /\.(?:xlf|xliff|po)$/i;

/** The files that words name: themselves, or those in a folder. Throws `UsageError` for one that is not there. */
export function listReturned(words: readonly string[]): string[] {
  if (words.length === 0) throw new UsageError('Which files came back? Name them, or their folder.');
  return words.flatMap((word) => {
    const found = statSync(word, { throwIfNoEntry: false });
    if (!found) throw new UsageError(`There is no file \`${word}\`.`);
    if (!found.isDirectory()) return [word];
    return readdirSync(word, { recursive: true, encoding: 'utf8' })
      .filter((file) => endings.test(file))
      .sort()
      .map((file) => path.join(word, file));
  });
}

/** A returned file in either format; its fault where it cannot be read. */
export function readReturned(name: string): ReturnedJob {
  const bytes = readFileSync(name);
  const isUtf16 = /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2));
  if (!isUtf16 && !isUtf8(bytes)) return { fault: 'It is neither UTF-8 nor UTF-16.', line: 1 };
  const { text } = decodeText(bytes, name);
  return /\.po$/i.test(name) ? readPo(text) : readXliff(text);
}
