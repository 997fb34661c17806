import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardRows } from '../../index/shard-rows.ts';
import { fillShard, missingShards, readRows } from './sharded-rows.ts';
import { encodeSparse, forRow } from './sparse.ts';

const rowOf = (length: number) => Array.from({ length }, (_, i) => ({ column: i * 3, level: 1 + (i % 15) }));
const split = (lengths: readonly number[]) => {
  const { text, shards } = shardRows('rows', lengths.map(rowOf), 0);
  return { rows: readRows(text), files: shards.map((shard) => shard.text) };
};
const lengths = fc.array(fc.oneof(fc.nat(30), fc.nat(4000)), { maxLength: 60 });

test('rows come back from the files that hold them, and from no others', () => {
  fc.assert(
    fc.property(lengths, (list) => {
      const { rows, files } = split(list);
      for (const [row, length] of list.entries()) {
        const needed = missingShards(rows, [row]);
        expect(needed.length).toBeLessThanOrEqual(length === 0 ? 0 : 1);
        for (const shard of needed) fillShard(rows, shard, files[shard] ?? { columns: '', levels: '' });
        const found: { column: number; level: number }[] = [];
        forRow(rows, row, (column, level) => found.push({ column, level }));
        expect(found).toEqual(rowOf(length));
      }
    }),
    { numRuns: 30 },
  );
});

test('a long row stands alone, so that nobody who asks for its neighbours has to fetch it', () => {
  const { rows } = split([10, 10, 4000, 10, 10]);
  expect([0, 1, 2, 3, 4].map((row) => missingShards(rows, [row]))).toEqual([[0], [0], [1], [2], [2]]);
});

test('short rows share a file', () => {
  const { files } = split(Array.from({ length: 400 }, () => 10));
  expect(files.length).toBeLessThan(4);
});

test('a file of another build is refused', () => {
  const { rows } = split([10, 10]);
  expect(() => fillShard(rows, 0, encodeSparse([rowOf(3)]))).toThrow('another table');
});
