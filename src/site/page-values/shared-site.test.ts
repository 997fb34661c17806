import { expect, test } from 'vitest';
import type { Site } from './site.ts';
import { keepPromise, promiseKey, shareSite } from './shared-site.ts';

const site = {} as Site;

const nothing = (): undefined => undefined;
const makeAlways = (_state: string, make: () => string): string => make();

test('a key that was promised is made when it is asked for', () => {
  shareSite(site);
  const names = ['a', 'b'].map((key) => promiseKey(() => key, nothing));
  expect(names.map((name) => keepPromise(name, makeAlways))).toEqual(['a', 'b']);
});

test('a key of a state that is known need not be made', () => {
  shareSite(site);
  const known = new Map([['old state', 'kept']]);
  const remember = (state: string, make: () => string): string => known.get(state) ?? make();
  const names = ['old state', 'new state', undefined].map((state) =>
    promiseKey(
      () => 'made',
      () => state,
    ),
  );
  expect(names.map((name) => keepPromise(name, remember))).toEqual(['kept', 'made', 'made']);
});

test('keys that were promised for other content are forgotten: while one writes, each load promises thousands', () => {
  const name = promiseKey(() => 'old', nothing);
  shareSite(site);
  expect(() => keepPromise(name, makeAlways)).toThrow('No page has a cache key');
});
