// From the reader's language to English, for pages that exist in English alone. The table has the way from English; this
// is the same way back.
import type { Reading } from './read-word.ts';
import { forRow, highestLevel } from './table/sparse.ts';
import type { SearchTable } from './table/table.ts';

/** The readings with the English stems that their own stand for, in the order of the table's English stems. */
export function translateReadings(readings: readonly Reading[], { english, englishIndex }: SearchTable): Reading[] {
  const translated = readings.map((reading) => ({ ...reading, stems: new Map<number, number>() }));
  const asked = new Map<number, { to: Map<number, number>; sure: number }[]>();
  readings.forEach(({ stems }, i) => {
    for (const [stem, sure] of stems)
      asked.set(stem, [...(asked.get(stem) ?? []), { to: translated[i]?.stems ?? new Map<number, number>(), sure }]);
  });
  for (let row = 0; row < englishIndex.size; row++) {
    forRow(english, row, (stem, level) => {
      for (const { to, sure } of asked.get(stem) ?? []) to.set(row, Math.max(to.get(row) ?? 0, (sure * level) / highestLevel));
    });
  }
  return translated;
}
