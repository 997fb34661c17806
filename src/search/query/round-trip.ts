// The query word by word in English, through the mined lexicon read backwards: English articles often say the same in
// other words, and say it before translation blurred it.
import { forRow, highestLevel } from './sparse.ts';
import type { SearchTable } from './table.ts';

const leastSure = 0.15;

/** A function from stems of `table`, with how surely they are meant, to stems of the English table. */
export function translateBack(table: SearchTable, english: SearchTable): (stems: ReadonlyMap<number, number>) => Map<number, number> {
  const back = new Map<number, [number, number][]>();
  for (const [text, row] of table.englishIndex) {
    const target = english.stemIndex.get(text);
    if (target === undefined) continue;
    forRow(table.english, row, (stem, level) => {
      const list = back.get(stem);
      const entry: [number, number] = [target, Math.sqrt(level / highestLevel)];
      if (list === undefined) back.set(stem, [entry]);
      else list.push(entry);
    });
  }
  return (stems) => {
    const out = new Map<number, number>();
    for (const [stem, sure] of stems) {
      for (const [target, likely] of back.get(stem) ?? []) {
        const weight = sure * likely;
        if (weight > leastSure && weight > (out.get(target) ?? 0)) out.set(target, weight);
      }
    }
    return out;
  };
}
