// How a query was read, and why each result stands where it does, in words.
import type { EnglishTable } from '../query/table/english-table.ts';
import { highestLevel } from '../query/table/sparse.ts';
import { allSignals, coverageSignal, orderSignal, titleSignal, wholeSignal, type Signal } from '../query/rank.ts';
import { readQuery } from '../query/read-query.ts';
import type { Reading } from '../query/read-word.ts';
import { needsEnglish, search } from '../query/search.ts';
import { forRow, type Sparse } from '../query/table/sparse.ts';
import type { SearchTable, WordTable } from '../query/table/table.ts';

const signalNames = new Map<Signal, string>([
  [coverageSignal, 'covers the query'],
  [wholeSignal, 'says all of it'],
  [titleSignal, 'title'],
  [orderSignal, 'order of the title'],
]);

export interface Explained {
  table: SearchTable;
  /** Beside the reader’s own language. */
  english?: EnglishTable | undefined;
  /** Name of a group of everyday words. */
  groupName: (group: number) => string;
}

/** Lines for people. */
export function explainQuery(query: string, { table, english, groupName }: Explained): string[] {
  const isAsked = needsEnglish(query, table);
  const side = isAsked ? english : undefined;
  const factors = new Map<string, { name: string; factor: number }[]>();
  const recorded = allSignals.map(
    (signal): Signal =>
      (page, evidence) => {
        const factor = signal(page, evidence);
        const known = factors.get(String(page)) ?? [];
        factors.set(String(page), [...known, { name: signalNames.get(signal) ?? signal.name, factor }]);
        return factor;
      },
  );
  const outcome = search(query, table, side, { signals: recorded });
  const readings = readQuery(query, table);
  const sides = [{ table, readings }, ...(side === undefined ? [] : [{ table: side, readings: readQuery(query, side) }])];
  const placeOf = new Map(table.pages.map((page, place) => [page.id, place]));
  let next = table.pages.length;
  for (const page of side?.pages ?? []) if (!placeOf.has(page.id) && page.url !== '') placeOf.set(page.id, next++);
  return [
    `“${query}” in ${table.locale}`,
    ...(outcome.corrected === undefined ? [] : [`  told: results for “${outcome.corrected}”`]),
    ...readings.map((reading) => `  ${describeReading(reading, table, groupName)}`),
    english === undefined ? '  no other locale is asked' : `  ${english.locale} is ${isAsked ? 'asked too' : 'not asked'}`,
    ...(outcome.results.length === 0 ? ['Nothing is found.'] : []),
    ...outcome.results.flatMap(({ page, score, coverage, isForeign }, i) => [
      `${i + 1}. ${page.title}  ${page.url}${isForeign ? '  (in the reference locale alone)' : ''}`,
      `   score ${score.toFixed(2)}, covers ${Math.round(coverage * 100)} %; ${(factors.get(String(placeOf.get(page.id))) ?? [])
        .map(({ name, factor }) => `${name} ×${factor.toFixed(2)}`)
        .join(', ')}`,
      ...sides.flatMap((one) => matchesOf(page.id, one, groupName).map((line) => `   ${one.table.lang}: ${line}`)),
    ]),
    ...(outcome.isWeak ? ['The list is weak: guides and a ticket are offered above it.'] : []),
  ];
}

const stemName = (table: WordTable, stem: number): string => [...table.stemIndex.keys()][stem] ?? '';
const percent = (share: number): string => `${Math.round(share * 100)} %`;

function describeReading(reading: Reading, table: SearchTable, groupName: (group: number) => string): string {
  const { word, kind, stems, groups, correction, isTold } = reading;
  const meant = [...stems].sort((a, b) => b[1] - a[1]).slice(0, 6);
  return [
    `${word}: ${kind}`,
    ...(correction === undefined ? [] : [`understood as ${correction}${isTold === true ? '' : ', not told'}`]),
    ...(meant.length === 0
      ? []
      : [`may stand for ${meant.map(([stem, sure]) => `${stemName(table, stem)} ${percent(sure)}`).join(', ')}`]),
    ...(groups.size === 0 ? [] : [`everyday words: ${[...groups].map(groupName).join(', ')}`]),
  ].join('; ');
}

/** What a page has of each word of the query, in one language. */
function matchesOf(
  id: string,
  { table, readings }: { table: WordTable; readings: readonly Reading[] },
  groupName: (group: number) => string,
): string[] {
  const place = table.pages.findIndex((page) => page.id === id);
  if (place < 0) return [];
  const levelIn = (rows: Sparse, row: number): number => {
    let found = 0;
    forRow(rows, row, (page, level) => {
      if (page === place) found = level / highestLevel;
    });
    return found;
  };
  return readings
    .filter(({ kind }) => kind !== 'stop')
    .flatMap(({ word, stems, groups }) => {
      const said = [...stems.keys()].map((stem) => ({ name: stemName(table, stem), level: levelIn(table.postings, stem) }));
      const about = [...groups].map((group) => ({ name: `group ${groupName(group)}`, level: levelIn(table.groups, group) }));
      const found = [...said, ...about].filter(({ level }) => level > 0).sort((a, b) => b.level - a.level);
      return found.length === 0
        ? []
        : [
            `${word} ← ${found
              .slice(0, 4)
              .map(({ name, level }) => `${name} ${percent(level)}`)
              .join(', ')}`,
          ];
    });
}
