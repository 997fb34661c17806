import { describe, expect, test } from 'vitest';
import { readTerms } from '../index/read-terms.ts';
import { document } from '../testing/parallel-articles.ts';
import { projectTopics } from '../testing/project-topics.ts';
import { chooseTopics, countTopics } from './choose-topics.ts';

function usedBy(texts: readonly string[], wanted?: readonly string[], lang = 'en') {
  const documents = texts.map((text, i) =>
    document({ id: `d${i}`, locale: lang, lang, sections: [{ id: '', heading: '', text }] }),
  );
  const uses = chooseTopics(projectTopics, [countTopics(projectTopics, readTerms(lang, lang, documents))], wanted);
  return uses.filter(({ isUsed }) => isUsed).map(({ name }) => name);
}
const general = usedBy([]);

const shop = [
  'Your customers put a product into the cart, and the order is paid at checkout. Shipping is free from 50 euros.',
  'A coupon lowers the price of the order. The customer sees the discount in the cart before shipping.',
];
const library = [
  'Borrow up to ten books. Return them to any branch, or renew the loan twice.',
  'A reader who lost the library card gets a new one at the desk, for two euros.',
  'Reserve a book that is out. We keep it for you for a week.',
];

describe('the topics of everyday words', () => {
  test('that take part in every site are the general ones', () =>
    expect(general).toEqual(projectTopics.filter(({ isGeneral }) => isGeneral).map(({ name }) => name)));
  test('take part where texts are about them', () => expect(usedBy(shop)).toEqual(expect.arrayContaining([...general, 'shop'])));
  test('stay away from texts about something else', () => expect(usedBy(library)).toEqual(general));
  test('are not told from a single document', () => expect(usedBy([...library, shop[0] ?? ''])).toEqual(general));
  test('can be named', () => expect(usedBy(library, ['data']).toSorted()).toEqual([...general, 'data'].toSorted()));
  test('can be left out', () => expect(usedBy(shop, [])).toEqual(general));
  test('that have no words of the language stay away', () => expect(usedBy(shop, undefined, 'ja')).toEqual(general));
});
