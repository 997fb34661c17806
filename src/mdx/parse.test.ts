import { expect, test } from 'vitest';
import { parsePage } from './parse.ts';

test.each([
  ['one {a two {b three <C x\n', ['1:5 {a two {b three <C x', '1:12 {b three <C x', '1:21 <C x']],
  ['x <A <B <C y\n', ['1:3 <A <B <C y', '1:6 <B <C y', '1:9 <C y']],
])('of several broken tags and expressions in one line, %j, each is told as it stands', (text, told) => {
  const { faults } = parsePage(text);
  expect(faults.map(({ line, column, written }) => `${line}:${column} ${written}`).sort()).toEqual(told.toSorted());
});
