import { beforeEach, expect, test, vi } from 'vitest';
import type { Site } from '../site.ts';
import { rememberLast } from './remember-last.ts';
import { shareSite } from '../shared-site.ts';

const site = {} as Site;
beforeEach(() => shareSite(site));

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
  shareSite({} as Site);
  page({ path: 'a' });
  expect(make).toHaveBeenCalledTimes(2);
});
