import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeSparse, encodeSparse } from './sparse.ts';

const row = fc
  .uniqueArray(fc.nat(5000), { maxLength: 12 })
  .chain((columns) =>
    fc.tuple(
      fc.constant(columns.sort((a, b) => a - b)),
      fc.array(fc.integer({ min: 1, max: 15 }), { minLength: columns.length, maxLength: columns.length }),
    ),
  )
  .map(([columns, levels]) => columns.map((column, i) => ({ column, level: levels[i] ?? 1 })));

test('a matrix comes back as it was', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (rows) => {
      const { starts, columns, levels } = decodeSparse(encodeSparse(rows));
      const back = rows.map((_, r) =>
        [...columns.slice(starts[r], starts[r + 1])].map((column, i) => ({ column, level: levels[(starts[r] ?? 0) + i] })),
      );
      expect(back).toEqual(rows);
    }),
  );
});
