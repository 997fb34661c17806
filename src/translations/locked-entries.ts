// What the lock knows of a translation, beside the translation as it is today.
import { alignDigests } from './align-digests.ts';
import type { LockedPassage } from './lock.ts';
import type { Passage } from './passages.ts';

export interface Entry extends LockedPassage {
  /** Where the passage stands in the translation today; undefined where it is gone or never was. */
  passage: Passage | undefined;
  isEdited: boolean;
}

/** The entries of the lock with the passages that they speak of. An edited passage is known by its neighbours. */
export function findEntries(
  passages: readonly Passage[],
  blocks: readonly LockedPassage[],
): { entries: Entry[]; unknown: Passage[] } {
  const entries = blocks.map((entry): Entry => ({ ...entry, passage: undefined, isEdited: false }));
  const withOwn = entries.filter(({ own }) => own !== undefined);
  const pairs = alignDigests(
    withOwn.map(({ own }) => own ?? ''),
    passages.map(({ digest }) => digest),
  );
  const unknown: Passage[] = [];
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...pairs, [withOwn.length, passages.length] as const]) {
    const [gap, others] = [withOwn.slice(i, nextI), passages.slice(j, nextJ)];
    for (const [index, passage] of others.entries()) {
      const entry = gap[index];
      if (entry) Object.assign(entry, { passage, isEdited: true });
      else unknown.push(passage);
    }
    const entry = withOwn[nextI];
    if (entry) entry.passage = passages[nextJ];
    [i, j] = [nextI + 1, nextJ + 1];
  }
  return { entries, unknown };
}
