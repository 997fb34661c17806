// What has changed in the reference since a translation was accepted, passage by passage. The lock holds the digests of the
// reference as it was, in order; what differs from the reference as it is has changed.
import { alignDigests } from './align-digests.ts';
import type { TranslatableBlock } from './translatable-blocks.ts';
import type { LockedFile } from './lock.ts';
import { findEntries, type Entry } from './locked-entries.ts';
import { pairByLikeness } from './pair-blocks.ts';
import type { Passage } from './passages.ts';

/**
 * `changed`: the passage says something else now; `removed`: it is gone; `moved`: it stands elsewhere; `added`: a passage
 * that the translation does not render yet.
 */
export type ChangeKind = 'changed' | 'removed' | 'moved' | 'added';

export interface PassageChange {
  kind: ChangeKind;
  /** The passage of the translation; of an added one, the passage after which it belongs; undefined before the first. */
  own: Passage | undefined;
  /** The passage of the reference as it is; undefined where it is removed. */
  reference: Passage | undefined;
  /** Digest of the passage of the reference that the translation renders; undefined where it is added. */
  before: string | undefined;
  /** The translation was edited since, so it may be right already. */
  isEdited: boolean;
}

export interface Comparison {
  /** In the order of the translation. */
  changes: PassageChange[];
  /** Passages of the translation that nobody accepted. */
  unknown: Passage[];
  /** From passages of the reference to those of the translation that render them, as far as the lock tells. */
  counterparts: ReadonlyMap<Passage, Passage>;
}

function compareWords(passages: readonly Passage[], reference: readonly Passage[], { words }: LockedFile): Comparison {
  const originals = new Map(reference.map((passage) => [passage.key, passage]));
  const own = new Map(passages.map((passage) => [passage.key, passage]));
  const counterparts = new Map(
    reference.flatMap((original) => {
      const mine = own.get(original.key);
      return mine ? [[original, mine] as const] : [];
    }),
  );
  const comparison: Comparison = { changes: [], unknown: [], counterparts };
  for (const passage of passages) {
    const locked = words.get(passage.key ?? '');
    if (locked?.own === undefined) {
      comparison.unknown.push(passage);
      continue;
    }
    const original = originals.get(passage.key);
    if (original?.digest === locked.source) continue;
    const isEdited = locked.own !== passage.digest;
    const kind = original ? 'changed' : 'removed';
    comparison.changes.push({ kind, own: passage, reference: original, before: locked.source, isEdited });
  }
  let before: Passage | undefined;
  for (const original of reference) {
    const mine = own.get(original.key);
    before = mine ?? before;
    if (mine || words.has(original.key ?? '')) continue;
    comparison.changes.push({ kind: 'added', own: before, reference: original, before: undefined, isEdited: false });
  }
  return comparison;
}

const blockOf = ({ block }: Passage): TranslatableBlock[] => (block ? [block] : []);

/** Pairs what went and what came at one place: one by one where they are as many, by likeness elsewhere. */
function pairHunk(gone: readonly Entry[], came: readonly Passage[]): [Entry | undefined, Passage | undefined][] {
  if (gone.length === came.length) return gone.map((entry, index) => [entry, came[index]]);
  if (gone.length === 0) return came.map((passage) => [undefined, passage]);
  if (came.length === 0) return gone.map((entry) => [entry, undefined]);
  const byBlock = new Map(gone.flatMap((entry) => (entry.passage?.block ? [[entry.passage.block, entry] as const] : [])));
  const byReference = new Map(came.flatMap((passage) => (passage.block ? [[passage.block, passage] as const] : [])));
  const pairs = pairByLikeness([...byBlock.keys()], came.flatMap(blockOf));
  return [
    ...pairs.map(({ own, reference }): [Entry | undefined, Passage | undefined] => [
      own && byBlock.get(own),
      reference && byReference.get(reference),
    ]),
    ...gone.filter(({ passage }) => passage === undefined).map((entry): [Entry, undefined] => [entry, undefined]),
  ];
}

function compareBlocks(passages: readonly Passage[], reference: readonly Passage[], { blocks }: LockedFile): Comparison {
  const { entries, unknown } = findEntries(passages, blocks);
  const known = entries.filter(({ source }) => source !== undefined);
  const kept = alignDigests(
    known.map(({ source }) => source ?? ''),
    reference.map(({ digest }) => digest),
    // of a paragraph and a heading that have changed places, the paragraph has moved to another section
    (position) => (reference[position]?.block?.kind === 'heading' ? 4 : 1),
  );
  // hunks between what is kept
  const hunks: { gone: Entry[]; came: Passage[] }[] = [];
  const counterpart = new Map<Passage, Passage>();
  let [i, j] = [0, 0];
  for (const [nextI, nextJ] of [...kept, [known.length, reference.length] as const]) {
    hunks.push({ gone: known.slice(i, nextI), came: reference.slice(j, nextJ) });
    const [passage, original] = [known[nextI]?.passage, reference[nextJ]];
    if (passage && original) counterpart.set(original, passage);
    [i, j] = [nextI + 1, nextJ + 1];
  }
  // what went here and came there has moved
  const arrivals = Map.groupBy(
    hunks.flatMap(({ came }) => came),
    ({ digest }) => digest,
  );
  const moved = new Map<Entry, Passage>();
  for (const entry of hunks.flatMap(({ gone }) => gone)) {
    const arrival = arrivals.get(entry.source ?? '')?.shift();
    if (arrival) moved.set(entry, arrival);
  }
  const arrived = new Set(moved.values());

  const changes: PassageChange[] = [];
  const movedTo = new Map<Passage, Passage>();
  for (const [{ passage: own, source: before, isEdited }, arrival] of moved) {
    if (!own) continue;
    changes.push({ kind: 'moved', own, reference: arrival, before, isEdited });
    movedTo.set(arrival, own);
  }
  const added: Passage[] = [];
  for (const { gone, came } of hunks) {
    const pairs = pairHunk(
      gone.filter((entry) => !moved.has(entry)),
      came.filter((passage) => !arrived.has(passage)),
    );
    for (const [entry, original] of pairs) {
      if (entry?.passage) {
        const { passage: own, source: before, isEdited } = entry;
        changes.push({ kind: original ? 'changed' : 'removed', own, reference: original, before, isEdited });
        if (original) counterpart.set(original, own);
      } else if (original) added.push(original);
    }
  }
  const isAdded = new Set(added);
  let after: Passage | undefined;
  for (const original of reference) {
    if (isAdded.has(original))
      changes.push({ kind: 'added', own: after, reference: original, before: undefined, isEdited: false });
    after = counterpart.get(original) ?? after;
  }
  return { changes, unknown, counterparts: new Map([...counterpart, ...movedTo]) };
}

/** Compares a translation with its reference by what the lock knows of it. */
export function findChanges(
  passages: readonly Passage[],
  reference: readonly Passage[],
  locked: LockedFile | undefined,
): Comparison {
  if (!locked) return { changes: [], unknown: [...passages], counterparts: new Map() };
  const split = (all: readonly Passage[]) => Object.groupBy(all, ({ key }) => (key === undefined ? 'blocks' : 'words'));
  const [own, original] = [split(passages), split(reference)];
  const words = compareWords(own.words ?? [], original.words ?? [], locked);
  const blocks = compareBlocks(own.blocks ?? [], original.blocks ?? [], locked);
  const changes = [...words.changes, ...blocks.changes];
  changes.sort((a, b) => (a.own?.line ?? 0) - (b.own?.line ?? 0));
  const counterparts = new Map([...words.counterparts, ...blocks.counterparts]);
  return { changes, unknown: [...words.unknown, ...blocks.unknown], counterparts };
}
