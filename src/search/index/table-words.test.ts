import { expect, test } from 'vitest';
import { distinctEntries, unsaidWords } from './table-words.ts';

const terms = {
  lang: 'en',
  vocabulary: ['attack', 'cart', 'carts', 'checkout', 'the'],
  words: ['attack', 'cart', 'carts', 'checkout'],
};

test('of entries with one stem the first is enough, but for words that no page says', () =>
  expect(distinctEntries(terms, [['carts', 'cart', 'shopping cart'], [], ['cart', 'basket', 'baskets']])).toEqual([
    ['carts', 'shopping cart'],
    [],
    ['cart', 'basket', 'baskets'],
  ]));

test('words that no page says are sent where a slip would lead to another', () =>
  expect(
    unsaidWords(
      terms,
      [['basket']],
      [
        ['attach', 'invoice'],
        ['baskets', 'checkout'],
      ],
    ),
  ).toEqual(['attach', 'baskets']));
test('phrases and short words are no slips', () =>
  expect(unsaidWords(terms, [], [['the attacks', 'attac', 'pay']])).toEqual(['attac']));
