// The floor under the search of our own articles: complaints as customers write them, ten per language.
import { expect, test } from 'vitest';
import { siteDir } from '../kit/built-site.ts';
import { askLayer, readBuilt } from '../../src/search/evaluation/built-search.ts';
import { evaluate } from '../../src/search/evaluation/evaluate.ts';
import { evaluationLocales, readQueries } from '../../src/search/evaluation/read-queries.ts';

// A few points below what is reached, so that an article more or less does not break the build.
const floor = { all: 0.75, five: 0.9, locale: 0.6 };

test('complaints in everyday words lead to the article that answers them', async () => {
  const built = readBuilt(siteDir(), evaluationLocales);
  const queries = readQueries((locale, id) => built.tables.get(locale)?.pages.some((page) => page.id === id) ?? false).filter(
    ({ kind }) => kind === 'complaint',
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
