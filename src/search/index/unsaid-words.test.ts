import { expect, test } from 'vitest';
import { unsaidWords } from './unsaid-words.ts';

const terms = { vocabulary: ['checkout', 'the', 'attack'], words: ['attack', 'checkout'] };

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
