// The floor under the search of our own articles: complaints as customers write them.
import { expect, test } from 'vitest';
import { siteDir } from '../kit/built-site.ts';
import { askLayer, readBuilt } from '../../src/search/evaluation/built-search.ts';
import { evaluate } from '../../src/search/evaluation/evaluate.ts';
import { evaluationLocales, readQueries } from '../../src/search/evaluation/read-queries.ts';

const floors = {
  // What the search promises.
  complaint: { all: 0.9, five: 0.97, locale: 0.75 },
  // A few points below what is reached, so that an article more or less does not break the build.
  'fresh complaint': { all: 0.55, five: 0.78, locale: 0.42 },
};

test.each(Object.entries(floors))('each %s in everyday words leads to the article that answers it', async (set, floor) => {
  const built = readBuilt(siteDir(), evaluationLocales);
  const queries = readQueries((locale, id) => built.tables.get(locale)?.pages.some((page) => page.id === id) ?? false).filter(
    ({ kind }) => kind === set,
  );
  const { all, byLocale, misses } = await evaluate(queries, askLayer(built));
  const missed = misses
    .filter(({ rank }) => rank === 0 || rank > 5)
    .map(({ query }) => `${query.locale}: ${query.query}`)
    .join('\n');
  expect(all.mrr, missed).toBeGreaterThanOrEqual(floor.all);
  expect(all.five, missed).toBeGreaterThanOrEqual(floor.five);
  expect(all.empty).toBe(0);
  for (const [locale, { mrr }] of byLocale) expect(mrr, `${locale}\n${missed}`).toBeGreaterThanOrEqual(floor.locale);
});
