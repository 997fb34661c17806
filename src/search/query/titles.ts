// A page whose title the query says is meant, in the title's words or in everyday ones.
import type { Reading } from './read-word.ts';
import type { Rows } from './table/sparse.ts';
import type { SearchTable } from './table/table.ts';

/** Readings less sure than this do not say a title. */
const leastSure = 0.5;
/** How surely a word says a word of the title that is in one group of everyday words with it. */
const groupSure = 0.6;

/** Fills `shares` with how much of each page's title the query says, times how much of the query (of `total` weight) the title says. */
export function weighTitles(
  content: readonly Reading[],
  { titleStems: { starts, columns }, titleGroups, titleWeights, stemWeights }: SearchTable,
  total: number,
  shares: Float64Array,
): void {
  const groups = new Set(content.flatMap((reading) => [...reading.groups]));
  /** Stem -> how surely it is asked for. */
  const asked = new Float64Array(stemWeights.length);
  if (groups.size > 0)
    for (const [stem, known] of titleGroups) if (known.some((group) => groups.has(group))) asked[stem] = groupSure;
  for (const { stems } of content)
    for (const [stem, sure] of stems) if (sure >= leastSure && sure > (asked[stem] ?? 0)) asked[stem] = sure;
  for (let page = 0; page + 1 < starts.length; page++) {
    let said = 0;
    for (let i = starts[page] ?? 0; i < (starts[page + 1] ?? 0); i++) {
      const stem = columns[i] ?? 0;
      const sure = asked[stem] ?? 0;
      if (sure > 0) said += (stemWeights[stem] ?? 0) * sure;
    }
    if (said > 0) shares[page] = (said / (titleWeights[page] ?? said)) * Math.min(1, said / Math.max(total, 1e-9));
  }
}

/** What the stems of each title weigh together. */
export const sumTitles = ({ starts, columns }: Rows, stemWeights: Float64Array): Float64Array =>
  Float64Array.from({ length: starts.length - 1 }, (_, page) =>
    columns.subarray(starts[page], starts[page + 1]).reduce((sum, stem) => sum + (stemWeights[stem] ?? 0), 0),
  );

/** The most words of a query that are compared with titles in order. */
const mostWords = 48;

/**
 * Per page, the share of the query's words that stand in its title one after the other, as they were understood; the last
 * one may be unfinished. A single word is no order.
 */
export function orderInTitles(
  words: readonly string[],
  readings: readonly Reading[],
  { titleWords: { starts, columns }, titleIndex }: SearchTable,
): Float64Array {
  const corrections = new Map(readings.map(({ word, correction = word }) => [word, correction]));
  const asked = words.slice(0, mostWords).map((word) => corrections.get(word) ?? word);
  const shares = new Float64Array(starts.length - 1);
  if (asked.length < 2) return shares;
  /** Word of titles -> its places in the query. */
  const places = new Array<number[] | undefined>(titleIndex.size).fill(undefined);
  const place = (id: number, at: number): unknown => (places[id] ??= []).push(at);
  asked.forEach((word, at) => titleIndex.has(word) && place(titleIndex.get(word) ?? 0, at));
  const last = asked.at(-1) ?? '';
  for (const [word, id] of titleIndex) if (word !== last && word.startsWith(last)) place(id, asked.length - 1);
  for (let page = 0; page < shares.length; page++) {
    let longest = 0;
    /** Place in the query -> how many of its words up to there end at this word of the title. */
    let before = none;
    for (let i = starts[page] ?? 0; i < (starts[page + 1] ?? 0); i++) {
      const here = places[columns[i] ?? 0] ?? none;
      const now: number[] = here === none ? none : [];
      if (here !== none) for (const at of here) longest = Math.max(longest, (now[at] = (before[at - 1] ?? 0) + 1));
      before = now;
    }
    if (longest > 1) shares[page] = longest / asked.length;
  }
  return shares;
}
const none: number[] = [];
