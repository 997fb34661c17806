import { describe, expect, test } from 'vitest';
import { buildTables } from '../../index/build-tables.ts';
import { languages, parallelArticles } from '../../testing/parallel-articles.ts';
import { readEnglish } from './english-table.ts';
import { forRow } from './sparse.ts';
import { readTable } from './read-table.ts';

const built = buildTables({
  documents: parallelArticles((locale, id) => locale === 'fr' && id === 'payment'),
  locales: languages,
  reference: 'en',
  topics: [],
});
const french = built.byLocale.get('fr');
if (french?.english === undefined) throw new Error('French needs English');
const table = readTable(french.table);
const english = readEnglish(french.english, table);
const pagesWith = (word: string): string[] => {
  const ids: string[] = [];
  forRow(english.postings, english.stemIndex.get(english.stem(word)) ?? -1, (page) => ids.push(english.pages[page]?.url ?? ''));
  return ids.sort();
};

describe('English beside French', () => {
  test('leads to the French page where there is one', () => expect(pagesWith('password')).toContain('/fr/help/password/'));
  test('leads to the English page where there is none', () => expect(pagesWith('payment')).toEqual(['/en/help/payment/']));
  test('knows English words in any form, and little words', () => {
    expect(english.stemIndex.has(english.stem('integrations'))).toBe(true);
    expect(english.stop.has('the')).toBe(true);
  });
});

test('a table that was made with another is refused', () => {
  const other = readTable({ ...french.table, key: 'another' });
  expect(() => french.english && readEnglish(french.english, other)).toThrow('another table');
});

test('the reference itself has no English beside it', () => expect(built.byLocale.get('en')?.english).toBeUndefined());

test('without the reference there is none', () => {
  const alone = buildTables({
    documents: parallelArticles((locale) => locale === 'en'),
    locales: languages.filter(({ locale }) => locale !== 'en'),
    reference: 'en',
    topics: [],
  });
  expect([...alone.byLocale.values()].map((one) => one.english)).toEqual([undefined, undefined, undefined, undefined, undefined]);
});
