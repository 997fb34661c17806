// From readings to what every page scores.
import type { EnglishTable } from './table/english-table.ts';
import { matchGroups, matchStems } from './match.ts';
import { matchMessages } from './messages.ts';
import type { Reading } from './read-word.ts';
import type { Page, SearchTable, WordTable } from './table/table.ts';
import { orderInTitles, weighTitles } from './titles.ts';
import { translateReadings } from './translate.ts';

/** What every page scores. Of very many pages few are shown, so nothing is made for each. */
export interface Scores {
  /** Those of the reader's language, then those that exist in the reference locale alone. */
  pages: readonly Page[];
  /** How many are of the reader's language. */
  own: number;
  /** 0 where a page matches nothing. */
  score: Float64Array;
  /** Share of the query's weight that the page covers, 0 to 1. */
  coverage: Float64Array;
}

/** Shares of a page's score: what covering the query, saying its words, and a title that says it add or take. */
const coverageShare = 0.6;
const titleShare = 2;
/** A page that says every word of the query itself, an error message for instance, gains this share; one word less, half. */
const wholeShare = 0.5;
const wholePower = 6;
/** A word that a page hardly says is covered a little more than its match. */
const coverageStart = 0.1;
/** A page whose title has the query word for word gains this share; where half of it follows on, hardly anything. */
const orderShare = 1;
const orderPower = 4;
/** What a page gains that quotes the whole query as a message, as a share of the query's weight; half of it, a quarter. */
const messageShare = 1.5;
const messagePower = 4;
/** What a word that nothing is known about weighs in the coverage, as a share of the rarest word's weight. */
const unknownWeight = 0.6;
/** How much of the weight of a known word is that of its group. A word that is rare here may be a common matter. */
const groupShare = 0.5;

/** English readings of the same words, over the English table. */
export interface EnglishSide {
  table: EnglishTable;
  readings: readonly Reading[];
}

export interface Question {
  /** Folded, in order. */
  words: readonly string[];
  readings: readonly Reading[];
  /** Hashes of its runs of words, to find messages by. */
  runs: readonly number[];
}

/** What is known of every page for a query. */
export interface Evidence {
  /** Weight of the query's words together. */
  total: number;
  /** How much of that weight a page matches, covers at all, and says word for word. */
  score: Float64Array;
  covered: Float64Array;
  direct: Float64Array;
  /** How well its title answers, and how much of the query stands in it in order, 0 to 1. */
  title: Float64Array;
  order: Float64Array;
}

/** By what a page's score is multiplied for one reason. */
export type Signal = (page: number, evidence: Evidence) => number;

export const coverageSignal: Signal = (page, { covered, total }) =>
  1 - coverageShare + coverageShare * shareOf(covered, page, total);
export const wholeSignal: Signal = (page, { direct, total }) => 1 + wholeShare * shareOf(direct, page, total) ** wholePower;
export const titleSignal: Signal = (page, { title }) => 1 + titleShare * (title[page] ?? 0);
export const orderSignal: Signal = (page, { order }) => 1 + orderShare * (order[page] ?? 0) ** orderPower;
export const allSignals: readonly Signal[] = [coverageSignal, wholeSignal, titleSignal, orderSignal];

const shareOf = (weights: Float64Array, page: number, total: number): number =>
  Math.min(1, (weights[page] ?? 0) / Math.max(total, 1e-9));

/** How well each page answers a question. */
export function scorePages(
  { words, readings, runs }: Question,
  table: SearchTable,
  english?: EnglishSide,
  signals: readonly Signal[] = allSignals,
): Scores {
  const pages = english?.table.joined ?? table.pages;
  const toLocal = english?.table.toJoined;
  const size = pages.length;
  const score = new Float64Array(size);
  const covered = new Float64Array(size);
  const direct = new Float64Array(size);
  let total = 0;

  const isEnglishQuery = english !== undefined && isMostlyEnglish(readings);
  const englishOf = new Map(english?.readings.map((reading) => [reading.word, reading]));
  const content = readings.filter(
    ({ word, kind }) => kind !== 'stop' && !(englishOf.get(word)?.kind === 'stop' && (isEnglishQuery || kind !== 'known')),
  );
  const toForeign = size > table.pages.length ? english?.table.toForeign : undefined;
  const translated = toForeign === undefined ? [] : translateReadings(content, table);
  for (const [at, reading] of content.entries()) {
    const other = isEnglishQuery || isUnsure(reading) ? englishOf.get(reading.word) : undefined;
    const match = new Float64Array(size);
    const literal = new Float64Array(size);
    const weight = matchWord(reading, other, table, english?.table, toLocal, match, literal);
    total += weight;
    if (english !== undefined && toForeign !== undefined)
      matchForeign(translated[at] ?? reading, english.table, toForeign, match);
    for (let page = 0; page < size; page++) {
      if ((literal[page] ?? 0) > 0) direct[page] = (direct[page] ?? 0) + weight;
      const m = match[page] ?? 0;
      if (m === 0) continue;
      score[page] = (score[page] ?? 0) + weight * m;
      covered[page] = (covered[page] ?? 0) + weight * Math.min(1, coverageStart + m);
    }
  }
  const inTitle = new Float64Array(size);
  weighTitles(content, table, total, inTitle);
  const order = new Float64Array(size);
  order.set(orderInTitles(words, readings, table));
  const quoted = matchMessages(runs, (english?.table ?? table).messages, size, toLocal);

  const evidence: Evidence = { total, score, covered, direct, title: inTitle, order };
  const scores = { pages, own: table.pages.length, score: new Float64Array(size), coverage: new Float64Array(size) };
  for (let page = 0; page < size; page++) {
    const share = quoted[page] ?? 0;
    const message = share > 0 ? total * messageShare * share ** messagePower : 0;
    const raw = score[page] ?? 0;
    if (raw + message <= 0) continue;
    scores.score[page] = signals.reduce((sum, signal) => sum * signal(page, evidence), raw) + message;
    scores.coverage[page] = shareOf(covered, page, total);
  }
  return scores;
}

/** Pages that exist in English alone are found through what the words mean in English, and through their groups. */
function matchForeign(translated: Reading, english: WordTable, toForeign: Int32Array, match: Float64Array): void {
  matchStems(translated, english, match, toForeign);
  matchGroups(translated.groups, english, match, toForeign);
}

/** Fills in how well each page matches a word and whether it says it itself; returns the weight of the word. */
function matchWord(
  reading: Reading,
  other: Reading | undefined,
  table: SearchTable,
  english: WordTable | undefined,
  toLocal: Int32Array | undefined,
  match: Float64Array,
  literal: Float64Array,
): number {
  let weight = matchStems(reading, table, match);
  const groupWeight = matchGroups(reading.groups, table, match);
  if (groupWeight > 0)
    weight = reading.kind === 'known' ? (1 - groupShare) * weight + groupShare * groupWeight : Math.max(weight, groupWeight);
  matchStems(literally(reading), table, literal);
  if (other !== undefined && english !== undefined && (other.kind === 'known' || weight === 0 || reading.kind === 'similar'))
    weight = Math.max(weight, matchStems(other, english, match, toLocal));
  return weight === 0 ? unknownWeight * Math.log(1 + match.length) : weight;
}

const isUnsure = ({ kind }: Reading): boolean => kind !== 'known' && kind !== 'prefix' && kind !== 'corrected';

/**
 * True where at least half of the words are English, or some are and the others may be: then all of them are read in
 * English as well.
 */
export function isMostlyEnglish(readings: readonly Reading[]): boolean {
  const content = readings.filter(({ kind }) => kind !== 'stop');
  const english = content.filter(({ isEnglish }) => isEnglish).length;
  return english > 0 && (english * 2 >= content.length || content.every(({ isInEnglish }) => isInEnglish));
}

/** A reading without what its word may stand for. */
const literally = (reading: Reading): Reading => ({
  ...reading,
  stems: new Map([...reading.stems].filter(([, sure]) => sure >= 0.9)),
});
