import { expect, test } from 'vitest';
import type { Site } from './site.ts';
import { keepPromise, promiseKey, shareSite } from './shared-site.ts';

const site = {} as Site;

test('a key that was promised is made when it is asked for', () => {
  shareSite(site);
  const names = ['a', 'b'].map((key) => promiseKey(() => key));
  expect(names.map(keepPromise)).toEqual(['a', 'b']);
});

test('keys that were promised for other content are forgotten: while one writes, each load promises thousands', () => {
  const name = promiseKey(() => 'old');
  shareSite(site);
  expect(() => keepPromise(name)).toThrow('No page has a cache key');
});
