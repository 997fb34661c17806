import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { languages, parallelArticles } from '../testing/parallel-articles.ts';
import { readMade } from './built-search.ts';
import { explainQuery } from './explain.ts';

const topics = [
  { name: 'media', isGeneral: true, groups: [{ name: 'image', entries: { en: ['image', 'picture'], fr: ['image', 'photo'] } }] },
];
const documents = parallelArticles((locale, id) => locale === 'fr' && id === 'payment');
const { tables, english } = readMade(buildTables({ documents, locales: languages, reference: 'en', topics }).byLocale);
function explain(locale: string, query: string): string {
  const table = tables.get(locale);
  if (table === undefined) throw new Error('No table.');
  return explainQuery(query, { table, english: english.get(locale), groupName: () => 'media/image' }).join('\n');
}

describe('an explanation says', () => {
  test.each([
    ['what was understood of a slip', 'fr', 'intégartion', /intégartion|understood as integration/],
    ['that a correction is told', 'fr', 'intégartion', /told: results for “intégration”/],
    ['which groups a word is in', 'fr', 'photo', /photo: everyday; everyday words: media\/image/],
    ['what a page has of a word', 'fr', 'photo', /fr: photo ← group media\/image \d+ %/],
    ['by what a score is multiplied', 'en', 'reconnect', /score \d\S+, covers \d+ %; covers the query ×\S+, says all of it ×/],
    ['whether the reference locale is asked', 'fr', 'paiement', /en is asked too/],
    ['which result exists in the reference locale alone', 'fr', 'payment stops', /\(in the reference locale alone\)/],
    ['that nothing is found', 'en', 'xyzzy', /Nothing is found\./],
  ])('%s (%s): %s', (_, locale, query, line) => expect(explain(locale, query)).toMatch(line));
});
