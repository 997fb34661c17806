// The lock of a guide: what the text of each part was when a person accepted it.
import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { FoundPart } from './parts.ts';
import { textOf } from './parts.ts';

const entry = z.strictObject({ hash: z.string(), heading: z.string(), version: z.string().optional() });
const lockSchema = z.record(z.string(), z.record(z.string(), entry));

/** By part, then by locale. */
export type Lock = z.infer<typeof lockSchema>;
export type LockEntry = z.infer<typeof entry>;

/** Reads a lock file; an empty lock where there is none or it is unreadable, so that everything asks to be accepted. */
export function readLock(text: string | undefined): Lock {
  if (text === undefined) return {};
  try {
    const result = lockSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : {};
  } catch {
    return {};
  }
}

/** Only the words count: a change of markup or of a picture's address asks nobody to read again. */
export function lockEntry(part: FoundPart): LockEntry {
  const hash = createHash('sha256').update(textOf(part.blocks)).digest('hex').slice(0, 16);
  return { hash, heading: part.section.headingText, ...(part.version !== undefined && { version: part.version }) };
}

/** The lock as a file: keys sorted, so that the same content is the same bytes. */
export function printLock(lock: Lock): string {
  const sorted = <T>(record: Record<string, T>): [string, T][] =>
    Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
  const value = Object.fromEntries(sorted(lock).map(([part, locales]) => [part, Object.fromEntries(sorted(locales))]));
  return `${JSON.stringify(value, null, 2)}\n`;
}
