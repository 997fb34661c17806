import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { document } from '../testing/parallel-articles.ts';
import { readQuery } from './read-query.ts';
import { readTable } from './table/read-table.ts';
import { orderInTitles, weighTitles } from './titles.ts';
import { splitWords } from './words/split-words.ts';

const documents = ['Reset the password of a shop', 'A shop and the password', 'Images are missing'].map((title, i) =>
  document({ id: `${i}`, title }),
);
const topics = [{ name: 'test', isGeneral: true, groups: [{ name: 'image', entries: { en: ['image', 'picture'] } }] }];
const texts = buildTables({ documents, locales: [{ locale: 'en', lang: 'en' }], reference: 'en', topics }).byLocale.get('en');
if (texts === undefined) throw new Error('No table');
const table = readTable(texts.table);
const round = (shares: Float64Array) => [...shares].map((share) => Math.round(share * 100) / 100);

describe('words of a query that follow on each other in a title', () => {
  test.each([
    ['password of a shop', [1, 0.5, 0]],
    ['password of a sh', [1, 0.5, 0]],
    ['pasword of a shop', [1, 0.5, 0]],
    ['shop password', [0, 0, 0]],
    ['the password lost', [0.67, 0.67, 0]],
    ['password', [0, 0, 0]],
    ['', [0, 0, 0]],
  ])('%s', (query, shares) => expect(round(orderInTitles(splitWords(query), readQuery(query, table), table))).toEqual(shares));
});

describe('a title that a query says', () => {
  const shareOf = (query: string) => {
    const shares = new Float64Array(documents.length);
    weighTitles(readQuery(query, table), table, 3, shares);
    return round(shares);
  };
  test('in its own words', () => expect(shareOf('missing images')[2]).toBeGreaterThan(0.5));
  test('in everyday words, less surely', () => {
    expect(shareOf('pictures gone')[2]).toBeGreaterThan(0);
    expect(shareOf('pictures gone')[2]).toBeLessThan(shareOf('missing images')[2] ?? 0);
  });
  test('not at all', () => expect(shareOf('invoice')).toEqual([0, 0, 0]));
});
