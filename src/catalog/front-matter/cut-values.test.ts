import { expect, test } from 'vitest';
import { findCutValues } from './cut-values.ts';

const linesOf = (yaml: string): (number | undefined)[] => findCutValues(`---\n${yaml}`, 'a.md').map(({ line }) => line);

test.each([
  ['title: Fix #1 for everyone', [2]],
  ['title: A\ndescription: See  #2 below', [3]],
  ['title: Step # 4', [2]],
  ['search:\n  - error #1045\n  - "error #1046"', [3]],
  ['title: C# and F#1', []],
  ['title: "Fix #1"', []],
  ["title: 'Fix #1'", []],
  ['title: Renew keys   # in sentence case', []],
  ['hide: true # for now', []],
  ['search: # what people type\n  - a', []],
  ['# a comment\ntitle: A', []],
  ['description: >\n  See\n  - item #2\ntitle: A', []],
  ['feature: [A, B] #x', []],
])('%j', (yaml, lines) => {
  expect(linesOf(yaml)).toEqual(lines);
});

test('the message says what is read, the remedy what to write', () => {
  expect(findCutValues('---\ntitle: Fix "a" #1 for all', 'a.md')).toEqual([
    {
      rule: 'front-matter-cut',
      file: 'a.md',
      line: 2,
      message: 'YAML takes `#1 for all` for a comment; only `Fix "a"` is read.',
      remedy: 'Put the whole text into quotation marks: `"Fix \\"a\\" #1 for all"`.',
    },
  ]);
});
