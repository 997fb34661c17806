// How good an order of results is, over queries whose answers are known. Pure: the search comes as a function.

export interface EvaluationQuery {
  locale: string;
  query: string;
  /** `exact`, `typo`, `paraphrase` …; `complaint` and `fresh complaint` for those over our own articles. */
  kind: string;
  /** Any of these documents is right. */
  ids: readonly string[];
}

/** Ids of the results of a query, best first, ten at most. */
export type Ask = (query: EvaluationQuery) => readonly string[] | Promise<readonly string[]>;

export interface Figures {
  queries: number;
  /** Mean of 1 / rank of the first right result among ten, 0 where none is. */
  mrr: number;
  /** Shares of queries with a right result in first place and among the first five. */
  first: number;
  five: number;
  /** Share of queries without any result. */
  empty: number;
}

export interface Evaluation {
  all: Figures;
  byKind: Map<string, Figures>;
  byLocale: Map<string, Figures>;
  misses: { query: EvaluationQuery; rank: number }[];
}

/** Asks every query and sums up, overall, per kind and per locale. */
export async function evaluate(queries: readonly EvaluationQuery[], ask: Ask): Promise<Evaluation> {
  const ranks: { query: EvaluationQuery; rank: number; isEmpty: boolean }[] = [];
  for (const query of queries) {
    const ids = (await ask(query)).slice(0, 10);
    ranks.push({ query, rank: ids.findIndex((id) => query.ids.includes(id)) + 1, isEmpty: ids.length === 0 });
  }
  const group = (key: (query: EvaluationQuery) => string): Map<string, Figures> => {
    const names = [...new Set(queries.map(key))];
    return new Map(names.map((name) => [name, figuresOf(ranks.filter(({ query }) => key(query) === name))]));
  };
  return {
    all: figuresOf(ranks),
    byKind: group(({ kind }) => kind),
    byLocale: group(({ locale }) => locale),
    misses: ranks.filter(({ rank }) => rank !== 1).map(({ query, rank }) => ({ query, rank })),
  };
}

function figuresOf(ranks: readonly { rank: number; isEmpty: boolean }[]): Figures {
  const share = (is: (one: { rank: number; isEmpty: boolean }) => boolean): number =>
    ranks.filter(is).length / Math.max(1, ranks.length);
  return {
    queries: ranks.length,
    mrr: ranks.reduce((sum, { rank }) => sum + (rank === 0 ? 0 : 1 / rank), 0) / Math.max(1, ranks.length),
    first: share(({ rank }) => rank === 1),
    five: share(({ rank }) => rank >= 1 && rank <= 5),
    empty: share(({ isEmpty }) => isEmpty),
  };
}

/** Rows of a table for people: name, number of queries, MRR@10, success@1, success@5, empty lists. */
export function printFigures(title: string, evaluation: Evaluation): string {
  const row = (name: string, { queries, mrr, first, five, empty }: Figures): string =>
    [name.padEnd(14), String(queries).padStart(7), mrr.toFixed(3), first.toFixed(3), five.toFixed(3), empty.toFixed(3)].join(
      '  ',
    );
  return [
    `${title.padEnd(14)}  queries  MRR    S@1    S@5    empty`,
    row('all', evaluation.all),
    ...[...evaluation.byKind].map(([name, figures]) => row(name, figures)),
    ...[...evaluation.byLocale].map(([name, figures]) => row(name, figures)),
  ].join('\n');
}
