// The lock of a guide: what its graph and the text of each part were when a person accepted them.
import { byText } from '../../by-text.ts';
import { z } from 'zod';
import { digest } from '../../digest.ts';
import type { FoundPart } from './find-part.ts';
import { textOf } from './find-part.ts';
import type { GuideSource } from '../source/schema.ts';

const entry = z.strictObject({ hash: z.string(), heading: z.string(), version: z.string().optional() });
const lockSchema = z.strictObject({
  graph: z.strictObject({ version: z.int(), hash: z.string() }).optional(),
  parts: z.record(z.string(), z.record(z.string(), entry)),
});

/** Parts by id, then by locale. */
export type Lock = z.infer<typeof lockSchema>;
export type LockEntry = z.infer<typeof entry>;

/** Reads a lock file; an empty lock where there is none or it is unreadable, so that everything asks to be accepted. */
export function readLock(text: string | undefined): Lock {
  if (text === undefined) return { parts: {} };
  try {
    const result = lockSchema.safeParse(JSON.parse(text));
    return result.success ? result.data : { parts: {} };
  } catch {
    return { parts: {} };
  }
}

/** Only the words count: a change of markup or of a picture's address asks nobody to read again. */
export function lockEntry(part: FoundPart): LockEntry {
  return {
    hash: digest(textOf(part.blocks)).slice(0, 16),
    heading: part.section.headingText,
    ...(part.version !== undefined && { version: part.version }),
  };
}

/** What readers and tickets depend on: which answers there are, where they lead and what is shown. */
export function graphEntry(source: GuideSource): NonNullable<Lock['graph']> {
  const { version, start, carry, nodes, parts = {}, facts = {} } = source;
  return { version, hash: digest(JSON.stringify([start, carry, nodes, parts, facts])).slice(0, 16) };
}

/** Whether the graph is not the one that was accepted under its version. The number stands in every ticket: it means one graph. */
export const isVersionTaken = (accepted: Lock['graph'], now: NonNullable<Lock['graph']>): boolean =>
  accepted !== undefined && accepted.hash !== now.hash && now.version <= accepted.version;

/** The lock as a file: keys sorted, so that the same content is the same bytes. */
export function printLock({ graph, parts }: Lock): string {
  const sorted = <T>(record: Record<string, T>): [string, T][] => Object.entries(record).sort(([a], [b]) => byText(a, b));
  const value = Object.fromEntries(sorted(parts).map(([part, locales]) => [part, Object.fromEntries(sorted(locales))]));
  return `${JSON.stringify({ ...(graph && { graph }), parts: value }, null, 2)}\n`;
}
