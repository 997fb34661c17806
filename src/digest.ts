// One way to a digest, for cache keys, locks and the names of files: hexadecimal SHA-256, shortened by whoever needs less.
import { createHash } from 'node:crypto';

/** SHA-256 (FIPS 180-4) of the parts one after the other, texts as UTF-8: 64 hexadecimal digits. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  const sum = createHash('sha256');
  for (const part of parts) sum.update(part);
  return sum.digest('hex');
}
