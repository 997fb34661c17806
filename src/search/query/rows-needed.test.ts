// A large site: rows come in files of their own, and a query asks for few of them.
import { describe, expect, test } from 'vitest';
import { buildTables } from '../index/build-tables.ts';
import { readMade } from '../evaluation/built-search.ts';
import { document } from '../testing/parallel-articles.ts';
import { readEnglish } from './table/english-table.ts';
import { fillEnglish, fillTable } from './rows-needed.ts';
import { needsEnglish, search } from './search.ts';
import { readTable } from './table/read-table.ts';

/** Always the same numbers, spread as if by chance. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (state = (state * 1103515245 + 12345) & 0x7fffffff) % below;
}

const syllables = ['ka', 'lo', 'mi', 're', 'su', 'ta', 'vo', 'ne', 'pi', 'du'];
const wordOf = (number: number): string => [...String(number).padStart(4, '0')].map((digit) => syllables[Number(digit)]).join('');

function articles(lang: 'en' | 'fr', ending: string) {
  const next = numbers(7);
  return Array.from({ length: 800 }, (_, i) => {
    const words = Array.from({ length: 240 }, () => wordOf(next(3000)) + ending);
    const text = `${words.join(' ')}. Error: the ${wordOf(i)} of the ${wordOf(i + 1)} could not be found.`;
    return document({
      id: `a${i}`,
      lang,
      locale: lang,
      title: words.slice(0, 3).join(' '),
      sections: [{ id: '', heading: '', text }],
    });
  });
}

const locales = [
  { locale: 'en', lang: 'en' },
  { locale: 'fr', lang: 'fr' },
];
const documents = [...articles('en', ''), ...articles('fr', 'x').filter((_, i) => i % 5 !== 0)];
const { byLocale } = buildTables({ documents, locales, reference: 'en', topics: [] });
const whole = readMade(byLocale);

function reader(locale: string) {
  const { shards = [], table: text, english: englishText } = byLocale.get(locale) ?? {};
  if (text === undefined) throw new Error('No table.');
  const table = readTable(text);
  const asked: string[] = [];
  const read = async (file: string) => {
    asked.push(file);
    const shard = shards.find((one) => one.file === file);
    if (shard === undefined) throw new Error(`There is no ${file}.`);
    return shard.text;
  };
  return { table, english: englishText && readEnglish(englishText, table), asked, read, shards };
}

const queries = [
  wordOf(17),
  `${wordOf(5)} ${wordOf(2999)}`,
  `${wordOf(321)}x ${wordOf(40)}`,
  `the ${wordOf(9)} of the ${wordOf(10)} could not be found`,
  'kal',
];
const answer = (outcome: ReturnType<typeof search>) => outcome.results.map(({ page, score }) => [page.id, score.toFixed(6)]);

describe.each(['en', 'fr'])('%s', (locale) => {
  test.each(queries)('%s has the same results with the rows that it needs', async (query) => {
    const { table, english, asked, read, shards } = reader(locale);
    expect(shards.length).toBeGreaterThan(20);
    await fillTable(query, table, read);
    const side = english !== undefined && needsEnglish(query, table) ? english : undefined;
    if (side !== undefined) await fillEnglish(query, table, side, read);
    const [own, beside] = [whole.tables.get(locale), whole.english.get(locale)];
    if (own === undefined) throw new Error('No table.');
    expect(answer(search(query, table, side))).toEqual(answer(search(query, own, side && beside)));
    expect(asked.length).toBeLessThan(shards.length / 2);
    expect(new Set(asked).size).toBe(asked.length);
  });
});

test('rows that are here are not asked for again', async () => {
  const { table, asked, read } = reader('en');
  await fillTable(wordOf(17), table, read);
  const before = asked.length;
  await fillTable(wordOf(17), table, read);
  expect(asked).toHaveLength(before);
});

test('rows of another build are refused', async () => {
  const { table } = reader('en');
  await expect(fillTable(wordOf(17), table, async () => ({ columns: '0', levels: '' }))).rejects.toThrow('another table');
});
