import { expect, test } from 'vitest';
import type { Problem } from '../problem.ts';
import { applyBaseline, writeBaseline } from './baseline.ts';

const problem = (file: string, line: number, message = 'gone'): Problem => ({ rule: 'broken-link', file, line, message });

test('known problems are hidden, also where their lines moved; new ones are shown', () => {
  const text = writeBaseline([problem('a.md', 3), problem('b.md', 4)]);
  const fresh = problem('a.md', 9, 'new');
  expect(applyBaseline([problem('a.md', 5), fresh], text)).toEqual({ fresh: [fresh], hidden: 1, gone: 1 });
});

test('one known problem hides one, not two alike', () => {
  const text = writeBaseline([problem('a.md', 3)]);
  expect(applyBaseline([problem('a.md', 3), problem('a.md', 8)], text)).toEqual({
    fresh: [problem('a.md', 8)],
    hidden: 1,
    gone: 0,
  });
});

test('the order of the problems makes no difference', () => {
  const problems = [problem('b.md', 1), problem('a.md', 2)];
  expect(writeBaseline(problems)).toBe(writeBaseline(problems.toReversed()));
});

test.each(['', '{}', '[]', '{"problems": {"a.md": 3}}'])('%j is no baseline', (text) => {
  expect(applyBaseline([], text)).toBeUndefined();
});
