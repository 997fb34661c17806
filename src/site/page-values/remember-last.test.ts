import { beforeEach, expect, test, vi } from 'vitest';
import type { LoadedContent } from '../content/load.ts';
import { rememberLast } from './remember-last.ts';
import { setLoadedContent } from './shared-site.ts';

const content = {} as LoadedContent;
beforeEach(() => setLoadedContent(content));

test('the values of a page are made once when they are asked for twice in a row', () => {
  const make = vi.fn(({ path }: { path: string }) => ({ path }));
  const page = rememberLast(make);
  expect(page({ path: 'a' })).toBe(page({ path: 'a' }));
  expect(page({ path: 'b' })).toEqual({ path: 'b' });
  expect(page({ path: 'a' })).toEqual({ path: 'a' });
  expect(make).toHaveBeenCalledTimes(3);
});

test('they are made anew when other content was loaded', () => {
  const make = vi.fn(({ path }: { path: string }) => ({ path }));
  const page = rememberLast(make);
  page({ path: 'a' });
  setLoadedContent(content);
  page({ path: 'a' });
  expect(make).toHaveBeenCalledTimes(2);
});
