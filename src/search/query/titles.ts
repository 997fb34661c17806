// A page whose title the query says is meant, in the title's words or in everyday ones.
import { stemWeight } from './match.ts';
import type { Reading } from './read-word.ts';
import type { SearchTable } from './table.ts';

/** Readings less sure than this do not say a title. */
const leastSure = 0.5;
/** How surely a word says a word of the title that is in one group of everyday words with it. */
const groupSure = 0.6;

/**
 * Raises each page of `shares` to how much of its title the query says, times how much of the query (of `total` weight)
 * the title says. `toLocal` says where the pages of another language stand.
 */
export function weighTitles(
  content: readonly Reading[],
  table: SearchTable,
  total: number,
  shares: Float64Array,
  toLocal?: readonly number[],
): void {
  const asked = new Map<number, number>();
  const groups = new Set<number>();
  for (const reading of content) {
    for (const [stem, sure] of reading.stems) if (sure >= leastSure) asked.set(stem, Math.max(sure, asked.get(stem) ?? 0));
    for (const group of reading.groups) groups.add(group);
  }
  const isMeant = (stem: number): boolean =>
    groups.size > 0 && (table.titleGroups.get(stem) ?? []).some((group) => groups.has(group));
  table.titleStems.forEach((stems, page) => {
    let sum = 0;
    let said = 0;
    for (const stem of stems) {
      const weight = stemWeight(table, stem);
      sum += weight;
      said += weight * Math.max(asked.get(stem) ?? 0, isMeant(stem) ? groupSure : 0);
    }
    const at = toLocal === undefined ? page : (toLocal[page] ?? -1);
    if (said > 0 && at >= 0) shares[at] = Math.max(shares[at] ?? 0, (said / sum) * Math.min(1, said / Math.max(total, 1e-9)));
  });
}

/** The most words of a query that are compared with titles in order. */
const mostWords = 48;

/**
 * Per page, the share of the query's words that stand in its title one after the other, as they were understood; the last
 * one may be unfinished. A single word is no order.
 */
export function orderInTitles(words: readonly string[], readings: readonly Reading[], table: SearchTable): Float64Array {
  const corrections = new Map(readings.map(({ word, correction = word }) => [word, correction]));
  const asked = words.slice(0, mostWords).map((word) => corrections.get(word) ?? word);
  const last = asked.length - 1;
  const isSaid = (word: string, at: number): boolean =>
    asked[at] === word || (at === last && at > 0 && word.startsWith(asked[at] ?? ''));
  return Float64Array.from(table.titleWords, (title) => {
    let longest = 0;
    let before = new Uint8Array(asked.length + 1);
    for (const word of title) {
      const now = new Uint8Array(asked.length + 1);
      for (let at = 0; at < asked.length; at++) {
        if (isSaid(word, at)) longest = Math.max(longest, (now[at + 1] = (before[at] ?? 0) + 1));
      }
      before = now;
    }
    return longest < 2 ? 0 : longest / asked.length;
  });
}
