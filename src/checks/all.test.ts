import { expect, test } from 'vitest';
import { checks } from './all.ts';

test('each check is listed once: what stands twice is told twice', () => {
  const listed = checks.map(({ check }) => check);
  expect(listed.filter((check, index) => listed.indexOf(check) !== index)).toEqual([]);
});
