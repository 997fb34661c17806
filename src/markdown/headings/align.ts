// Which heading of the reference a heading of a translation stands for.
import type { ReferenceHeading } from '../../vocabulary.ts';

interface Own {
  depth: number;
  /** Undefined where the author gave none. */
  id: string | undefined;
}

/**
 * The heading of the reference at the same place, for each of the translation's. Headings of the same explicit id belong
 * together; between two of them, or in the whole, places are the same where the levels are. Nothing is guessed where
 * they differ.
 */
export function alignHeadings(own: readonly Own[], reference: readonly ReferenceHeading[]): (ReferenceHeading | undefined)[] {
  const aligned: (ReferenceHeading | undefined)[] = own.map(() => undefined);
  const alignRun = (from: number, to: number, at: number, end: number): void => {
    if (to - from !== end - at) return;
    for (let step = 0; step < to - from; step += 1) if (own[from + step]?.depth !== reference[at + step]?.depth) return;
    for (let step = 0; step < to - from; step += 1) aligned[from + step] = reference[at + step];
  };
  if (own.length === reference.length && own.every(({ depth }, index) => depth === reference[index]?.depth)) {
    alignRun(0, own.length, 0, reference.length);
    return aligned;
  }
  let from = 0;
  let at = 0;
  for (const [index, { id }] of own.entries()) {
    if (id === undefined) continue;
    const found = reference.findIndex((heading, place) => place >= at && heading.explicit && heading.id === id);
    if (found < 0) continue;
    aligned[index] = reference[found];
    alignRun(from, index, at, found);
    from = index + 1;
    at = found + 1;
  }
  if (at > 0) alignRun(from, own.length, at, reference.length);
  return aligned;
}
