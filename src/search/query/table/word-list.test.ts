import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeWords, encodeWords } from './word-list.ts';

test('sorted words come back as they were', () => {
  const word = fc.string({ unit: fc.constantFrom(...'abcé9'), minLength: 1, maxLength: 50 });
  fc.assert(
    fc.property(fc.uniqueArray(word, { maxLength: 30 }), (words) => {
      const sorted = words.sort();
      expect(decodeWords(encodeWords(sorted))).toEqual(sorted);
    }),
  );
});

test('no words are no text', () => expect(encodeWords([])).toBe(''));
