import { expect, test } from 'vitest';
import { counted } from './counted.ts';

test.each([
  [0, '0 pages', '0 entries'],
  [1, '1 page', '1 entry'],
  [2, '2 pages', '2 entries'],
])('%d', (count, pages, entries) => {
  expect(counted(count, 'page')).toBe(pages);
  expect(counted(count, 'entry', 'entries')).toBe(entries);
});
