import { expect, test } from 'vitest';
import type { LoadedContent } from '../content/load.ts';
import { keepPromise, promiseKey, setLoadedContent } from './shared-site.ts';

const content = {} as LoadedContent;

test('a key that was promised is made when it is asked for', () => {
  setLoadedContent(content);
  const names = ['a', 'b'].map((key) => promiseKey(() => key));
  expect(names.map(keepPromise)).toEqual(['a', 'b']);
});

test('keys that were promised for other content are forgotten: while one writes, each load promises thousands', () => {
  const name = promiseKey(() => 'old');
  setLoadedContent(content);
  expect(() => keepPromise(name)).toThrow('No page has a cache key');
});
