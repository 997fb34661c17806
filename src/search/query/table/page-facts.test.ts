// A large site: addresses come in files of their own, and only those of the pages that are shown.
import { expect, test } from 'vitest';
import { buildTables } from '../../index/build-tables.ts';
import { shardPages } from '../../index/shard-pages.ts';
import { document } from '../../testing/parallel-articles.ts';
import { decodeRuns, encodeRuns } from './english-table.ts';
import { fillPages, type PageFacts } from './page-facts.ts';
import { search } from '../search.ts';
import { readTable } from './read-table.ts';
import type { TableText } from './table-text.ts';

const documents = Array.from({ length: 120 }, (_, i) =>
  document({ id: `a${i}`, lang: 'en', locale: 'en', title: `Article ${i}`, sections: [] }),
);
const made = buildTables({ documents, locales: [{ locale: 'en', lang: 'en' }], reference: 'en', topics: [] }).byLocale.get('en');
if (made === undefined) throw new Error('No table.');
const published = { ...made.table, ids: [], fragments: documents.map(({ id }) => `text_${id}`) };
const { texts, files } = shardPages(published, 100);

function reader(text: TableText = texts) {
  const asked: string[] = [];
  const read = async (file: string): Promise<PageFacts> => {
    asked.push(file);
    const found = files.find((one) => one.file === file);
    if (found === undefined) throw new Error(`There is no ${file}.`);
    return found.facts;
  };
  return { table: readTable(text), asked, read };
}

test('results have the addresses of the whole table, with one file for each part of the list', async () => {
  const whole = readTable(published);
  const { table, asked, read } = reader();
  for (const query of ['article 7', 'article 119', 'article 7']) {
    const shown = search(query, table, undefined, { limit: 1 }).results.map(({ page }) => page);
    await fillPages(shown, table, read);
    const wanted = search(query, whole, undefined, { limit: 1 }).results.map(({ page: { url, fragment } }) => ({
      url,
      fragment,
    }));
    expect(shown.map(({ url, fragment }) => ({ url, fragment }))).toEqual(wanted);
  }
  expect(asked).toEqual(['pages-0.json', 'pages-5.json']);
});

test('addresses of another build are refused', async () => {
  const { table } = reader();
  await expect(fillPages(table.pages, table, async () => ({ urls: [], fragments: [] }))).rejects.toThrow('another table');
});

test('a small site keeps one file', () => expect(shardPages(published)).toEqual({ texts: published, files: [] }));

test.each([[[]], [[0, 1, 2]], [[-1, -1, 0, 2, 3, -1, 1]], [[5]]])('places %j come back from their runs', (places) => {
  expect(decodeRuns(encodeRuns(places))).toEqual(places);
});
