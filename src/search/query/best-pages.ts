// The best pages of all that were scored, and how many more fit.
import type { Scores } from './rank.ts';
import type { Page } from './table/table.ts';

export interface Ranked {
  page: Page;
  score: number;
  /** Share of the query's weight that the page covers, 0 to 1. */
  coverage: number;
  /** True where the page exists in the reference locale alone. */
  isForeign: boolean;
}

/** A page that covers less than this share of what the best covers has one weak word of the query, and is left out, */
const leastCoverage = 0.4;
/** unless it scores this share of the best, as a page that quotes the query. */
const leastScore = 0.5;
/** Results that are given unless more are asked for. */
const usualLimit = 10;

/** The best `limit` pages of those that `filter` keeps, and how many really fit. Ties keep the order of the pages. */
export function bestPages(
  { pages, own, score, coverage }: Scores,
  { filter, limit = usualLimit }: { filter?: ((page: Page) => boolean) | undefined; limit?: number | undefined },
): { results: Ranked[]; total: number } {
  const found: number[] = [];
  let mostCovered = 0;
  let best = 0;
  pages.forEach((page, at) => {
    if ((score[at] ?? 0) <= 0 || filter?.(page) === false) return;
    found.push(at);
    mostCovered = Math.max(mostCovered, coverage[at] ?? 0);
    best = Math.max(best, score[at] ?? 0);
  });
  const fitting = found.filter(
    (at) => (coverage[at] ?? 0) >= leastCoverage * mostCovered || (score[at] ?? 0) >= leastScore * best,
  );
  // Numbers are sorted many times faster than pages: the least score that is shown leaves few of those.
  const least =
    Float64Array.from(fitting, (at) => score[at] ?? 0)
      .sort()
      .at(-limit) ?? 0;
  const shown = fitting.filter((at) => (score[at] ?? 0) >= least).sort((a, b) => (score[b] ?? 0) - (score[a] ?? 0));
  return {
    total: fitting.length,
    results: shown.slice(0, limit).flatMap((at) => {
      const page = pages[at];
      return page === undefined ? [] : [{ page, score: score[at] ?? 0, coverage: coverage[at] ?? 0, isForeign: at >= own }];
    }),
  };
}
