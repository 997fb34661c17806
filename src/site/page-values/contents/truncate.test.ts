import { expect, test } from 'vitest';
import { truncate } from './truncate.ts';

test.each([
  ['two lines or less', 'word '.repeat(48).trim(), 'word '.repeat(48).trim()],
  ['more', 'word '.repeat(80), `${'word '.repeat(48).trim()}…`],
  ['no space to cut at', '語'.repeat(300), '語'.repeat(300)],
  ['nothing', '', ''],
])('%s', (_, text, expected) => {
  expect(truncate(text)).toBe(expected);
});
