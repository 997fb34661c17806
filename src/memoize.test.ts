import { expect, test, vi } from 'vitest';
import { memoize, memoizeByText, once } from './memoize.ts';

test('a value is made once for each object, also where it is undefined', () => {
  const make = vi.fn(({ name }: { name: string }) => (name === '' ? undefined : name.length));
  const lengthOf = memoize(make);
  const [first, second, empty] = [{ name: 'a' }, { name: 'a' }, { name: '' }];
  expect([first, first, second, empty, empty].map(lengthOf)).toEqual([1, 1, 1, undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('a value is made once for each text, also where it is undefined', () => {
  const make = vi.fn((name: string) => (name === '' ? undefined : name.length));
  const lengthOf = memoizeByText(make);
  expect(['a', 'ab', 'a', '', ''].map((name) => lengthOf(name))).toEqual([1, 2, 1, undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(3);
});

test('a value without argument is made once, when it is asked for', () => {
  const make = vi.fn(() => undefined);
  const value = once(make);
  expect(make).not.toHaveBeenCalled();
  expect([value(), value()]).toEqual([undefined, undefined]);
  expect(make).toHaveBeenCalledTimes(1);
});
