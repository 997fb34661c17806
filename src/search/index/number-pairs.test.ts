import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberPairs, type Piece } from './number-pairs.ts';

const stems = fc.uniqueArray(fc.integer({ min: 0, max: 7 }), { minLength: 1, maxLength: 5 }).map((list) => Int32Array.from(list));
const pieces = fc.array(fc.tuple(stems, stems), { maxLength: 12 });

test('every place has the number of its pair, and each pair one number', () => {
  fc.assert(
    fc.property(pieces, (list: Piece[]) => {
      const { cells, left, right } = numberPairs(list, 8, 8);
      const expected = list.flatMap(([a, b]) => [...b].flatMap((y) => [...a].map((x) => `${x}-${y}`)));
      expect([...cells].map((pair) => `${left[pair]}-${right[pair]}`)).toEqual(expected);
      expect(left.length).toBe(new Set(expected).size);
    }),
  );
});
