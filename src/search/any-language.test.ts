// The floor under languages that the project has no words for, and mostly no stemmer: small sites of twelve articles, each
// asked thirty questions.
import { expect, test } from 'vitest';
import { askLayer, readMade } from './evaluation/built-search.ts';
import { evaluate } from './evaluation/evaluate.ts';
import { readLanguageSite, siteLanguages } from './evaluation/read-language.ts';
import { buildTables } from './index/build-tables.ts';
import { projectTopics } from './testing/project-topics.ts';

test.each(siteLanguages)('%s: questions lead to the article that answers them', async (lang) => {
  const { documents, queries } = readLanguageSite(lang);
  const { byLocale, topics } = buildTables({
    documents,
    locales: [{ locale: lang, lang }],
    reference: lang,
    topics: projectTopics,
  });
  const { all, misses } = await evaluate(queries, askLayer(readMade(byLocale)));
  expect(queries).toHaveLength(30);
  expect(all.mrr, misses.map(({ query }) => query.query).join('\n')).toBeGreaterThanOrEqual(0.95);
  expect(all.empty).toBe(0);
  expect(topics.filter(({ name, isUsed }) => isUsed && ['shop', 'payment', 'cloud'].includes(name))).toEqual([]);
});
