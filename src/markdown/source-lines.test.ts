import { expect, test } from 'vitest';
import { splitBody } from './source-lines.ts';
import { fencedLines } from './test-fenced-lines.ts';

const own = (body: string): number[] =>
  splitBody(body)
    .fences.flat()
    .filter(({ text }) => !/^[\s>]*$/.test(text))
    .map(({ line }) => line);

test.each([
  ['a fence', 'a\n\n```js\nx\n```\n\nb', [4]],
  ['a fence of tildes around one of back-ticks', '~~~\n```\nx\n```\n~~~\n\nb', [2, 3, 4]],
  ['a longer fence around a shorter', '````md\n```\nx\n```\n````\nb', [2, 3, 4]],
  ['a fence in a list item', '1. a\n\n   ```\n   x\n   ```\n\n1. b', [4]],
  ['a fence that begins a list item', '- ```\n  x\n  ```\n- b', [2]],
  ['a fence in a quotation', '> ```\n> x\n> ```\n\nb', [2]],
  ['empty lines within', '```\n\nx\n\n```', [3]],
  ['code within a line, of three back-ticks', 'a\n\n```x``` b', []],
])('%s is told from text, as the parser does', (_, body, lines) => {
  expect(fencedLines(body)).toEqual(lines);
  expect(own(body)).toEqual(lines);
});

test('what follows a fence that is never closed is no text, and the line of the fence is told', () => {
  const { prose, unclosedFence } = splitBody('a\n\n```\nx\ny');
  expect(unclosedFence).toBe(3);
  expect(prose.map(({ line }) => line)).toEqual([1, 2]);
});
