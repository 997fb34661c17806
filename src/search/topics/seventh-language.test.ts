// A further language is one more line in a group of everyday words: no code knows which languages there are.
import { expect, test } from 'vitest';
import { readTopicFile } from '../../site/content/search-words.ts';
import { buildTables } from '../index/build-tables.ts';
import { readTable } from '../query/table/read-table.ts';
import { search } from '../query/search.ts';
import { document } from '../testing/parallel-articles.ts';
import type { Topic } from './topic.ts';

// A language tag for private use (BCP 47), with words of nobody.
const lang = 'qaa';
const words = (column: string): Topic => {
  const text = `about: Orders.\ngeneral: true\ngroups:\n  cart:\n    en: cart, basket\n${column}  stop:\n    en: stopped, broken\n`;
  const { topic, problems } = readTopicFile({ name: 'shop', file: 'search-words/shop.yml', text });
  expect(problems).toEqual([]);
  return topic;
};
const documents = [
  ['cart', 'Zibo morat', 'Uled zibo kapi resun.'],
  ['mail', 'Tupel morat', 'Uled tupel kapi garon.'],
].map(([id = '', title = '', text = '']) =>
  document({ id, locale: lang, lang, title, sections: [{ id: '', heading: '', text }] }),
);

function answers(topic: Topic, query: string): string[] {
  const tables = buildTables({ documents, locales: [{ locale: lang, lang }], reference: lang, topics: [topic] });
  const table = tables.byLocale.get(lang)?.table;
  if (table === undefined) throw new Error('No table.');
  return search(query, readTable(table)).results.map(({ page }) => page.id);
}

test('a word of its column finds the article that says another one', () => {
  expect(answers(words('    qaa: zibo, velra\n'), 'velra')).toEqual(['cart']);
});

test('without the column the word says nothing', () => expect(answers(words(''), 'velra')).toEqual([]));
