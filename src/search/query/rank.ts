// From readings to an order of pages.
import { allSteps, forRow, type Reading, type Steps } from './read-query.ts';
import { highestLevel } from './sparse.ts';
import type { Page, SearchTable } from './table.ts';

export interface Ranked {
  page: Page;
  score: number;
  /** Share of the query's weight that the page covers, 0 to 1. */
  coverage: number;
  /** True where the page exists in the reference locale alone. */
  isForeign: boolean;
}

/** A stop word's share of a word's weight, in titles. */
const expansionWeight = 0.55;
const coverageShare = 0.6;
const titleShare = 1;
/** A page that says every word of the query itself, an error message for instance, gains this share; one word less, half. */
const wholeShare = 0.5;
const wholePower = 6;
/** What a match in English is worth for the local page. */
const englishWeight = 0.9;
/** What the query, translated word by word, adds through the English articles. */
const roundTripShare = 0.6;
const leastRoundTrip = 0.15;
/** What a word that nothing is known about weighs in the coverage, as a share of the rarest word's weight. */
const unknownWeight = 0.6;

/** English readings of the same words, over the English table. */
export interface EnglishSide { table: SearchTable; readings: readonly Reading[] }

/** Pages in order of relevance; pages that match nothing are left out. Ties keep the table's order. */
export function rank(readings: readonly Reading[], table: SearchTable, steps: Steps, english?: EnglishSide): Ranked[] {
  const local = new Map(table.pages.map((page, i) => [page.id, i]));
  const foreign: Page[] = [];
  // English page -> local page; pages that exist in English alone come after the local ones.
  const toLocal = english?.table.pages.map((page) => local.get(page.id) ?? table.pages.length + foreign.push(page) - 1);
  const size = table.pages.length + foreign.length;
  const score = new Float64Array(size);
  const covered = new Float64Array(size);
  const direct = new Float64Array(size);
  const inTitle = new Float64Array(size);
  let total = 0;

  const isEnglishQuery = english !== undefined && isMostlyEnglish(readings);
  const englishOf = new Map(english?.readings.map((reading) => [reading.word, reading]));
  const content = readings.filter(
    ({ word, kind }) => kind !== 'stop' && !(englishOf.get(word)?.kind === 'stop' && (isEnglishQuery || kind !== 'known')),
  );
  const toEnglish = english === undefined || isEnglishQuery || !steps.roundTrip ? undefined : translateBack(table, english.table);
  for (const reading of content) {
    if (toEnglish !== undefined && english !== undefined && toLocal !== undefined) {
      const match = new Float64Array(size);
      const weight = matchStems({ ...reading, stems: toEnglish(reading.stems) }, english.table, steps, match, toLocal);
      for (let page = 0; page < size; page++) score[page] = (score[page] ?? 0) + roundTripShare * weight * (match[page] ?? 0);
    }
    const match = new Float64Array(size);
    let weight = matchStems(reading, table, steps, match, undefined);
    const other = englishOf.get(reading.word);
    if (english !== undefined && toLocal !== undefined && other !== undefined && (isEnglishQuery || isUnsure(reading))) {
      if (other.kind === 'known' || weight === 0 || reading.kind === 'similar') {
        weight = Math.max(weight, matchStems(other, english.table, steps, match, toLocal));
      }
    }
    const literal = new Float64Array(size);
    matchStems(literally(reading), table, literalSteps, literal, undefined);
    if (english !== undefined && toLocal !== undefined && other !== undefined && (isEnglishQuery || isUnsure(reading))) {
      matchStems(literally(other), english.table, literalSteps, literal, toLocal);
    }
    if (weight === 0) weight = unknownWeight * Math.log(1 + size);
    total += weight;
    for (let page = 0; page < size; page++) {
      if ((literal[page] ?? 0) > 0) direct[page] = (direct[page] ?? 0) + weight;
      const m = match[page] ?? 0;
      if (m === 0) continue;
      score[page] = (score[page] ?? 0) + weight * m;
      covered[page] = (covered[page] ?? 0) + weight * Math.min(1, 0.35 + m);
    }
  }
  if (steps.title) weighTitles(content, table, inTitle, total);

  const ranked: Ranked[] = [];
  for (let page = 0; page < size; page++) {
    const raw = score[page] ?? 0;
    if (raw <= 0) continue;
    const coverage = Math.min(1, (covered[page] ?? 0) / Math.max(total, 1e-9));
    const factor = steps.coverage ? 1 - coverageShare + coverageShare * coverage : 1;
    const value = table.pages[page] ?? foreign[page - table.pages.length];
    if (value === undefined) continue;
    const whole = steps.whole ? 1 + wholeShare * ((direct[page] ?? 0) / Math.max(total, 1e-9)) ** wholePower : 1;
    ranked.push({ page: value, score: raw * factor * whole * (1 + titleShare * (inTitle[page] ?? 0)), coverage, isForeign: page >= table.pages.length });
  }
  // A page in the reader's language comes before one in another, whatever the score says of the two words they share.
  return ranked.sort((a, b) => b.score - a.score);
}

/**
 * Stems of the reader's language as English stems, through the mined lexicon read backwards: English articles often say
 * the same in other words, and say it before translation blurred it.
 */
function translateBack(table: SearchTable, english: SearchTable): (stems: ReadonlyMap<number, number>) => Map<number, number> {
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
        if (weight > leastRoundTrip && weight > (out.get(target) ?? 0)) out.set(target, weight);
      }
    }
    return out;
  };
}

const isUnsure = ({ kind }: Reading): boolean => kind !== 'known' && kind !== 'prefix' && kind !== 'corrected';

/** True where at least half of the words are English: then all of them are read in English as well. */
export function isMostlyEnglish(readings: readonly Reading[]): boolean {
  const content = readings.filter(({ kind }) => kind !== 'stop');
  const english = content.filter(({ isEnglish }) => isEnglish).length;
  return english > 0 && english * 2 >= content.length;
}

const rarity = (pages: number, frequency: number): number => Math.log(1 + (pages - frequency + 0.5) / (frequency + 0.5));

/** Raises `match` to the best the reading's stems give each page, and returns the weight of the word. */
function matchStems(reading: Reading, table: SearchTable, steps: Steps, match: Float64Array, toLocal: readonly number[] | undefined): number {
  let best = 0;
  let weight = 0;
  const pageOf = (page: number): number => (toLocal === undefined ? page : (toLocal[page] ?? 0));
  const scale = toLocal === undefined ? 1 : englishWeight;
  for (const [stem, sure] of reading.stems) {
    const { starts } = table.postings;
    const frequency = (starts[stem + 1] ?? 0) - (starts[stem] ?? 0);
    if (sure > best) {
      best = sure;
      weight = rarity(table.pages.length, frequency);
    }
    const raise = (page: number, value: number): void => {
      const at = pageOf(page);
      if (value > (match[at] ?? 0)) match[at] = value;
    };
    forRow(table.postings, stem, (page, level) => raise(page, (scale * sure * level) / highestLevel));
    if (steps.expansion) forRow(table.expansion, stem, (page, level) => raise(page, (scale * sure * expansionWeight * level) / highestLevel));
  }
  // A word that was guessed weighs as much as the guess is sure.
  return isGuess(reading) ? weight * best : weight;
}

const literalSteps: Steps = { ...allSteps, expansion: false };

/** A reading without what its word may stand for. */
const literally = (reading: Reading): Reading => ({ ...reading, stems: new Map([...reading.stems].filter(([, sure]) => sure >= 0.9)) });

const isGuess = ({ kind }: Reading): boolean => kind === 'corrected' || kind === 'similar' || kind === 'compound';

/** How much of a page's title the query says, times how much of the query the title says. */
function weighTitles(content: readonly Reading[], table: SearchTable, inTitle: Float64Array, total: number): void {
  const asked = new Map<number, number>();
  for (const { stems } of content) for (const [stem, sure] of stems) if (sure >= 0.5) asked.set(stem, Math.max(sure, asked.get(stem) ?? 0));
  const { starts } = table.postings;
  const weightOf = (stem: number): number => rarity(table.pages.length, (starts[stem + 1] ?? 0) - (starts[stem] ?? 0));
  table.titleStems.forEach((stems, page) => {
    let sum = 0;
    let said = 0;
    for (const stem of stems) {
      const weight = weightOf(stem);
      sum += weight;
      said += weight * (asked.get(stem) ?? 0);
    }
    if (said > 0) inTitle[page] = (said / sum) * Math.min(1, said / Math.max(total, 1e-9));
  });
}
