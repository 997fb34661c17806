// How well pages match one word of a query, from 0 to 1, and how much the word weighs.
import { forRow, highestLevel, type Sparse } from './table/sparse.ts';
import type { Reading } from './read-word.ts';
import type { WordTable } from './table/table.ts';

/** What a page that is about a word's group is worth beside one that says the word. */
const groupWeight = 0.9;

/** Weight of something that `frequency` of all pages have. */
const rarity = (pages: number, frequency: number): number => Math.log(1 + (pages - frequency + 0.5) / (frequency + 0.5));

const lengthOf = ({ starts }: Sparse, row: number): number => (starts[row + 1] ?? 0) - (starts[row] ?? 0);

/** Weights of the stems of a table. */
export const weighStems = (postings: Sparse, pages: number): Float64Array =>
  Float64Array.from({ length: postings.starts.length - 1 }, (_, stem) => rarity(pages, lengthOf(postings, stem)));

const isGuess = ({ kind }: Reading): boolean => kind === 'corrected' || kind === 'similar' || kind === 'compound';

/**
 * Raises `match` to the best that the reading's stems give each page, and returns the weight of the word. `toLocal` says
 * where the pages of another language stand in `match`.
 */
export function matchStems(reading: Reading, table: WordTable, match: Float64Array, toLocal?: Int32Array): number {
  let best = 0;
  let weight = 0;
  for (const [stem, sure] of reading.stems) {
    if (sure > best) {
      best = sure;
      weight = table.stemWeights[stem] ?? 0;
    }
    forRow(table.postings, stem, (page, level) => {
      const at = toLocal === undefined ? page : (toLocal[page] ?? -1);
      if (at < 0) return;
      const value = (sure * level) / highestLevel;
      if (value > (match[at] ?? 0)) match[at] = value;
    });
  }
  // A word that was guessed weighs as much as the guess is sure.
  return isGuess(reading) ? weight * best : weight;
}

/** The same for groups of everyday words. Returns the weight of the rarest group, 0 where no page is about any. */
export function matchGroups(groups: ReadonlySet<number>, table: WordTable, match: Float64Array, toLocal?: Int32Array): number {
  let weight = 0;
  for (const group of groups) {
    const frequency = lengthOf(table.groups, group);
    if (frequency === 0) continue;
    weight = Math.max(weight, rarity(table.pages.length, frequency));
    forRow(table.groups, group, (page, level) => {
      const at = toLocal === undefined ? page : (toLocal[page] ?? -1);
      const value = (groupWeight * level) / highestLevel;
      if (at >= 0 && value > (match[at] ?? 0)) match[at] = value;
    });
  }
  return weight;
}
