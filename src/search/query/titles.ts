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
export function weighTitles(content: readonly Reading[], table: SearchTable, total: number, shares: Float64Array, toLocal?: readonly number[]): void {
  const asked = new Map<number, number>();
  const groups = new Set<number>();
  for (const reading of content) {
    for (const [stem, sure] of reading.stems) if (sure >= leastSure) asked.set(stem, Math.max(sure, asked.get(stem) ?? 0));
    for (const group of reading.groups) groups.add(group);
  }
  const isMeant = (stem: number): boolean => groups.size > 0 && (table.titleGroups.get(stem) ?? []).some((group) => groups.has(group));
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
