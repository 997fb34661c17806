// What the lexicon tells beyond translation: stems that mean nearly the same (they share translations), and what a
// document is about in the words of its other languages (another translator's choice of words).
import type { Translations } from './mine-lexicon.ts';
import type { LocaleTerms } from './read-terms.ts';
import type { Posting } from './weigh-terms.ts';

/** Stem -> weight, per row. */
export type Weights = Map<number, number>[];

const add = (row: Map<number, number>, key: number, value: number): void => void row.set(key, (row.get(key) ?? 0) + value);

/** Keeps the `count` heaviest entries of each row from `least` on; the order is that of the weights, then the keys. */
function prune(rows: Weights, least: number, count: number): Weights {
  return rows.map((row) => {
    const entries = [...row].filter(([, weight]) => weight >= least);
    entries.sort((a, b) => b[1] - a[1] || a[0] - b[0]);
    return new Map(entries.slice(0, count));
  });
}

/** Near-synonyms of the pivot's own stems: out through each language's lexicon and back, averaged. */
export function nearInPivot(size: number, lexicons: readonly { forward: Translations; backward: Translations }[]): Weights {
  const rows: Weights = Array.from({ length: size }, () => new Map());
  for (const { forward, backward } of lexicons) {
    forward.forEach((translations, stem) => {
      const row = rows[stem];
      if (row === undefined) return;
      for (const { stem: foreign, probability } of translations) {
        for (const back of backward[foreign] ?? []) {
          if (back.stem !== stem) add(row, back.stem, (probability * back.probability) / lexicons.length);
        }
      }
    });
  }
  return prune(rows, 0.04, 6);
}

/** Near-synonyms in a language: to the pivot, among its near-synonyms, and back. */
export function nearThroughPivot(forward: Translations, backward: Translations, pivot: Weights): Weights {
  const rows: Weights = backward.map((translations, stem) => {
    const row = new Map<number, number>();
    for (const { stem: middle, probability } of translations) {
      for (const back of forward[middle] ?? []) if (back.stem !== stem) add(row, back.stem, probability * back.probability);
      for (const [near, weight] of pivot[middle] ?? []) {
        for (const back of forward[near] ?? []) if (back.stem !== stem) add(row, back.stem, probability * weight * back.probability);
      }
    }
    return row;
  });
  return prune(rows, 0.05, 6);
}

/** What each article of the pivot is about, its own words joined by those that its translations suggest. */
export function enrichPivot(
  pivot: LocaleTerms,
  own: readonly Posting[],
  others: readonly { terms: LocaleTerms; postings: readonly Posting[]; backward: Translations }[],
): Map<string, Map<number, number>> {
  const articles = new Map(pivot.documents.map(({ id }) => [id, new Map<number, number>()]));
  own.forEach(({ documents, weights }, stem) => {
    documents.forEach((document, i) => articles.get(pivot.documents[document]?.id ?? '')?.set(stem, weights[i] ?? 0));
  });
  const suggested = new Map(pivot.documents.map(({ id }) => [id, new Map<number, number>()]));
  for (const { terms, postings, backward } of others) {
    postings.forEach(({ documents, weights }, stem) => {
      for (const { stem: target, probability } of backward[stem] ?? []) {
        documents.forEach((document, i) => {
          const row = suggested.get(terms.documents[document]?.id ?? '');
          if (row !== undefined) add(row, target, ((weights[i] ?? 0) * probability) / others.length);
        });
      }
    });
  }
  for (const [id, row] of suggested) {
    const article = articles.get(id);
    for (const [stem, weight] of row) if (article !== undefined && weight > (article.get(stem) ?? 0)) article.set(stem, weight);
  }
  return articles;
}

/** Per stem of a language: documents that do not say it (or hardly) though their other languages do. */
export function expandDocuments(
  terms: LocaleTerms,
  own: readonly Posting[],
  articles: ReadonlyMap<string, ReadonlyMap<number, number>>,
  forward: Translations | undefined,
): Weights {
  const present = terms.documents.map(() => new Map<number, number>());
  own.forEach(({ documents, weights }, stem) => documents.forEach((document, i) => present[document]?.set(stem, weights[i] ?? 0)));
  const rows: Weights = terms.stems.map(() => new Map());
  const perDocument: Weights = terms.documents.map(({ id }, document) => {
    const row = new Map<number, number>();
    for (const [stem, weight] of articles.get(id) ?? []) {
      if (forward === undefined) row.set(stem, weight);
      else for (const { stem: target, probability } of forward[stem] ?? []) row.set(target, 1 - (1 - (row.get(target) ?? 0)) * (1 - weight * probability));
    }
    for (const [stem, weight] of row) if (weight <= 1.5 * (present[document]?.get(stem) ?? 0)) row.delete(stem);
    return row;
  });
  prune(perDocument, 0.1, 60).forEach((row, document) => {
    for (const [stem, weight] of row) rows[stem]?.set(document, weight);
  });
  return rows;
}
