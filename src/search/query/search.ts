// The query layer: a question and the tables in, an order of pages and what to tell the reader out. Pure; it runs in
// the browser and in Node.
import { shownFrom, weighWords, type Weigh } from './marks.ts';
import { hashRuns } from './messages.ts';
import { bestPages, type Ranked } from './best-pages.ts';
import type { EnglishTable } from './table/english-table.ts';
import { isMostlyEnglish, scorePages, type Signal } from './rank.ts';
import { readQuery } from './read-query.ts';
import type { Reader, Reading } from './read-word.ts';
import { allReaders, readSlip } from './readers.ts';
import { editDistance } from '../../nearest.ts';
import type { Page, SearchTable } from './table/table.ts';
import { splitWords } from './words/split-words.ts';

export interface Outcome {
  /** The best pages, as many as were asked for. */
  results: Ranked[];
  /** How many pages really fit, shown or not. */
  total: number;
  /** The query as it was understood, where spelling changed words; undefined where nothing changed. */
  corrected: string | undefined;
  /** Words that nothing is known about. */
  unknown: string[];
  /** What a word of a result's text answers. */
  weigh: Weigh;
  /** True where the best page covers too little to be trusted: offer another way as well. */
  isWeak: boolean;
  /** True where the first page is the answer beyond doubt: more of it is shown. */
  isSure: boolean;
  /** The words in quotation marks that no page holds in this order; the results hold them anyhow, or some. */
  missingPhrase: string | undefined;
}

export interface SearchOptions {
  /** What a word may be, and what lifts a page; everything unless told. */
  readers?: readonly Reader[] | undefined;
  signals?: readonly Signal[] | undefined;
  /** Search exactly what was typed, without corrections. */
  asTyped?: boolean | undefined;
  /** Keeps pages for which this is true. */
  filter?: ((page: Page) => boolean) | undefined;
  /** How many results are wanted at most; ten unless told. */
  limit?: number | undefined;
}

/** Below this coverage of the best page the list is weak. */
const weakBelow = 0.45;
/** The same where no article says a word of the query, and all that is known comes from words of its kind. */
const farWeakBelow = 0.7;

/** From this coverage of the best page on, and this far above the next one, it is the answer. */
const answerFrom = 0.7;
const answerAhead = 2;

/** From this coverage of the best page on, the reader's own language has said enough. */
const sureFrom = 0.85;

/**
 * True where English would help: words that this language does not know, or words that may be English where no page
 * covers the query well, a message for instance; always where pages exist in English alone. Decides whether English is fetched.
 */
export function needsEnglish(query: string, table: SearchTable): boolean {
  if (table.foreign > 0) return true;
  const readings = readQuery(query, table);
  if (isMostlyEnglish(readings) || readings.some(({ kind }) => kind === 'unknown' || kind === 'similar')) return true;
  const content = readings.filter(({ kind }) => kind !== 'stop');
  const inEnglish = content.filter(({ isInEnglish }) => isInEnglish).length;
  if (content.length < 2 || inEnglish * 2 < content.length) return false;
  const [best] = bestPages(scorePages({ words: [], readings, runs: [] }, table), { limit: 1 }).results;
  return (best?.coverage ?? 0) < sureFrom;
}

/** Pages for a query, best first. `english` is the reference locale's table, where it is at hand and not the same. */
export function search(query: string, table: SearchTable, english?: EnglishTable, options: SearchOptions = {}): Outcome {
  const { readers = options.asTyped === true ? allReaders.filter((reader) => reader !== readSlip) : allReaders } = options;
  const readings = readQuery(query, table, readers);
  const side = english && { table: english, readings: readQuery(query, english, readers) };
  const scores = scorePages({ words: table.split(query), readings, runs: hashRuns(query) }, table, side, options.signals);
  const { results, total } = bestPages(scores, options);
  const unknown = readings.filter(({ kind, stems }) => kind === 'unknown' && stems.size === 0).map(({ word }) => word);
  const [best, next] = results;
  const isFar = isFarOnly(readings, side?.readings ?? []);
  const weigh = weighWords(query, [{ table, readings }, ...(side === undefined ? [] : [side])]);
  return {
    results,
    total,
    weigh,
    corrected: correctedQuery(query, readings, table),
    unknown,
    isWeak: best === undefined || best.coverage < (isFar ? farWeakBelow : weakBelow),
    isSure: best !== undefined && !isFar && best.coverage >= answerFrom && best.score >= answerAhead * (next?.score ?? 0),
    missingPhrase: undefined,
  };
}

const isFarOnly = (readings: readonly Reading[], english: readonly Reading[]): boolean => {
  const content = readings.filter(({ kind }) => kind !== 'stop');
  const isSaid = ({ stems }: Reading): boolean => Math.max(0, ...stems.values()) >= shownFrom;
  return (
    !content.some(isSaid) &&
    !content.some(({ word }) => english.some((other) => other.word === word && other.kind !== 'stop' && isSaid(other)))
  );
};

/**
 * The query with its corrections put in, as somebody writes them. The rest stays in the reader's own spelling, but for
 * words that nobody accents so.
 */
function correctedQuery(query: string, readings: readonly Reading[], { written }: SearchTable): string | undefined {
  const corrections = new Map(
    readings.flatMap(({ word, correction, isTold }) =>
      correction === undefined || isTold !== true ? [] : [[word, correction] as const],
    ),
  );
  if (corrections.size === 0) return undefined;
  return query.replace(/[\p{L}\p{M}]+/gu, (typed) => {
    const word = splitWords(typed)[0] ?? '';
    const correction = corrections.get(word);
    const form = typed.normalize('NFC').toLowerCase();
    if (correction !== undefined) return nearestForm(form, written.get(correction) ?? [correction]);
    const forms = written.get(word) ?? [];
    return forms.length === 0 || form === word || forms.includes(form) ? typed : nearestForm(form, forms);
  });
}

/** Of the ways in which a word is written, the one that is nearest to what was typed; of equals the commonest. */
function nearestForm(typed: string, forms: readonly string[]): string {
  const distances = forms.map((form) => editDistance(typed, form, typed.length + form.length));
  return forms[distances.indexOf(Math.min(...distances))] ?? typed;
}
