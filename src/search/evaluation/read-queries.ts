// Reads the project's own queries.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import type { EvaluationQuery } from './evaluate.ts';

const rows = z.array(
  z.object({ locale: z.string().optional(), query: z.string(), kind: z.string().optional(), ids: z.array(z.string()) }),
);
const read = (path: string) => rows.parse(JSON.parse(readFileSync(join(import.meta.dirname, path), 'utf8')));

export const evaluationLocales = ['en', 'fr', 'sv', 'pt', 'it', 'es'] as const;

/** Complaints over our own articles. Nobody who knew the articles wrote the fresh ones, and nothing is tuned on them. */
const complaintSets = [
  { file: 'complaints.json', kind: 'complaint' },
  { file: 'fresh-complaints.json', kind: 'fresh complaint' },
] as const;

/** Queries that some document of the site answers, and the complaints if the site has every article they ask for. */
export function readQueries(isKnown: (locale: string, id: string) => boolean): EvaluationQuery[] {
  const queries = evaluationLocales.flatMap((locale) =>
    read(`queries/${locale}.json`).map(({ query, kind, ids }) => ({ locale, query, kind: kind ?? 'other', ids })),
  );
  const complaints = complaintSets.flatMap(({ file, kind }) =>
    read(file).map(({ locale, query, ids }) => ({ locale: locale ?? 'en', query, kind, ids })),
  );
  const isAnswered = ({ locale, ids }: EvaluationQuery): boolean => ids.some((id) => isKnown(locale, id));
  // Another site may hold a few of our articles; complaints are about all of them.
  return [...queries.filter(isAnswered), ...(complaints.some((one) => !isAnswered(one)) ? [] : complaints)];
}

/** A site of few articles, made from those of the corpus, with queries of its own. */
export function readSmallSite(): { articles: readonly string[]; queries: EvaluationQuery[] } {
  const { articles, queries } = smallSite.parse(JSON.parse(readFileSync(join(import.meta.dirname, 'small-site.json'), 'utf8')));
  return { articles, queries };
}
const smallSite = z.strictObject({
  articles: z.array(z.string()),
  queries: z.array(z.strictObject({ locale: z.string(), query: z.string(), kind: z.string(), ids: z.array(z.string()) })),
});
