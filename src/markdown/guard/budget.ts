// What a page may cost. Real articles stay far below each limit; what exceeds one hangs or overflows a parser.

/** Characters; a long line without marks costs no more than short ones. */
export const longestBody = 1_000_000;
export const deepestContainers = 60;
/**
 * For each line that continues a quote or an item without its sign or indentation the parser goes back over all before it:
 * the sum of the squares of such lines per paragraph; this much takes about a second.
 */
export const highestLazyCost = 30_000_000;
/**
 * Lines without an empty one or an item between. The parser cuts its list of events for each line of a paragraph: 20,000
 * take up to four seconds, 40,000 a minute.
 */
export const longestRun = 20_000;
/** Lines that begin with the sign of a quote; footnotes, among which the parser looks for each reference, three times. */
export const mostQuotedLines = 15_000;
/** Lines that begin with the sign of a list; they cost in proportion to their number. */
export const mostItems = 30_000;
/** Brackets, asterisks and other marks cost the square of their number in a paragraph or cell; this much takes about a second. */
export const highestCost = 20_000_000;

export interface Excess {
  line: number;
  reason: string;
}

/** What the texts of one page cost so far: the body and its includes share the limits. */
export interface Budget {
  length: number;
  cost: number;
  quoted: number;
  items: number;
  lazyCost: number;
  /** `highestCost`, or less where a page turned out to be nested too deeply. */
  highestCost: number;
}

export const createBudget = (most: number = highestCost): Budget => ({
  length: 0,
  cost: 0,
  quoted: 0,
  items: 0,
  lazyCost: 0,
  highestCost: most,
});

const mark = /[[\]*_~<`{]/gu;

/** What a paragraph, heading or cell costs. */
export const costOf = (text: string): number => (text.match(mark)?.length ?? 0) ** 2;
