// What the lock says after somebody has read a translation beside its reference.
import { findEntries } from './locked-entries.ts';
import type { LockedFile } from './lock.ts';
import { pairBlocks } from './pair-blocks.ts';
import type { Passage } from './passages.ts';

/** The whole translation says what the reference says today. */
export function acceptText(passages: readonly Passage[], reference: readonly Passage[]): LockedFile {
  const byBlock = (all: readonly Passage[]) =>
    new Map(all.flatMap((passage) => (passage.block ? [[passage.block, passage]] : [])));
  const [own, original] = [byBlock(passages), byBlock(reference)];
  const byKey = (all: readonly Passage[]) =>
    new Map(all.flatMap(({ key, digest }) => (key === undefined ? [] : [[key, digest] as const])));
  const [ownWords, words] = [byKey(passages), byKey(reference)];
  const keys = new Set([...ownWords.keys(), ...words.keys()]);
  return {
    line: 0,
    words: new Map([...keys].map((key) => [key, { own: ownWords.get(key), source: words.get(key) }])),
    blocks: pairBlocks([...own.keys()], [...original.keys()]).map((pair) => ({
      own: pair.own && own.get(pair.own)?.digest,
      source: pair.reference && original.get(pair.reference)?.digest,
    })),
  };
}

/**
 * These passages of the translation say what those of the reference say; of all others the lock says what it said before.
 * `passages` are those of the translation as it stands now, and `accepted` is keyed by some of them.
 */
export function acceptPassages(
  passages: readonly Passage[],
  accepted: ReadonlyMap<Passage, Passage>,
  before: LockedFile | undefined,
): LockedFile {
  const locked: LockedFile = { line: 0, words: new Map(before?.words), blocks: [] };
  for (const [{ key, digest }, source] of accepted)
    if (key !== undefined) locked.words.set(key, { own: digest, source: source.digest });
  const sources = new Set([...accepted.values()].map(({ digest }) => digest));
  const blocks = passages.filter(({ key }) => key === undefined);
  const { entries } = findEntries(blocks, before?.blocks ?? []);
  const place = new Map(blocks.map((passage, index) => [passage, index]));
  const told = new Set(entries.map(({ passage }) => passage));
  let next = 0;
  /** Accepted passages that the lock did not know, up to a place of the translation. */
  const addUpTo = (end: number): void => {
    for (const passage of blocks.slice(next, end)) {
      const source = accepted.get(passage);
      if (source && !told.has(passage)) locked.blocks.push({ own: passage.digest, source: source.digest });
    }
    next = Math.max(next, end);
  };
  for (const { passage, own, source } of entries) {
    if (passage) addUpTo(place.get(passage) ?? 0);
    const taken = passage && accepted.get(passage);
    // what the translation lacked, and has now
    if (own === undefined && source !== undefined && sources.has(source)) continue;
    locked.blocks.push(taken ? { own: passage.digest, source: taken.digest } : { own, source });
  }
  addUpTo(blocks.length);
  return locked;
}
