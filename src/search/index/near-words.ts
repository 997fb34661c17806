// What the lexicon tells beyond translation: stems that mean nearly the same, because they share translations.
import type { Translations } from './mine-lexicon.ts';

/** Stem -> weight, per row. */
export type Weights = Map<number, number>[];

const add = (row: Map<number, number>, key: number, value: number): void => void row.set(key, (row.get(key) ?? 0) + value);

/** Keeps the `count` heaviest entries of each row from `least` on; the order is that of the weights, then the keys. */
function prune(rows: Weights, least: number, count: number): Weights {
  return rows.map((row) => {
    const entries = [...row].filter(([, weight]) => weight >= least);
    entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return new Map(entries.slice(0, count));
  });
}

/** Near-synonyms of the pivot's own stems: out through each language's lexicon and back, averaged. */
export function nearInPivot(size: number, lexicons: readonly { forward: Translations; backward: Translations }[]): Weights {
  const rows: Weights = Array.from({ length: size }, () => new Map());
  for (const { forward, backward } of lexicons) {
    forward.forEach((translations, stem) => {
      const row = rows[stem];
      if (row === undefined) return;
      for (const { stem: foreign, probability } of translations) {
        for (const back of backward[foreign] ?? []) {
          if (back.stem !== stem) add(row, back.stem, (probability * back.probability) / lexicons.length);
        }
      }
    });
  }
  return prune(rows, 0.08, 4);
}

/** Near-synonyms in a language: to the pivot, among its near-synonyms, and back. */
export function nearThroughPivot(forward: Translations, backward: Translations, pivot: Weights): Weights {
  const rows: Weights = backward.map((translations, stem) => {
    const row = new Map<number, number>();
    for (const { stem: middle, probability } of translations) {
      for (const back of forward[middle] ?? []) if (back.stem !== stem) add(row, back.stem, probability * back.probability);
      for (const [near, weight] of pivot[middle] ?? []) {
        for (const back of forward[near] ?? [])
          if (back.stem !== stem) add(row, back.stem, probability * weight * back.probability);
      }
    }
    return row;
  });
  return prune(rows, 0.08, 4);
}
