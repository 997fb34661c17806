import { expect, test } from 'vitest';
import { betweenMarks } from './between-marks.ts';

const page = '# Page\n\n<!-- table: written by a tool -->\n\nold\n\n<!-- end of table -->\n\nAfter.\n';

test('the text between the marks is a new one, as often as one likes', () => {
  const once = betweenMarks(page, 'table', 'new $1');
  expect(once).toBe('# Page\n\n<!-- table: written by a tool -->\n\nnew $1\n\n<!-- end of table -->\n\nAfter.\n');
  expect(betweenMarks(once, 'table', 'new $1')).toBe(once);
});

test.each([page.replace('end of', 'end'), page.replace('table:', 'picture:'), '', '<!-- table: '])(
  'a page without the place is told: %j',
  (without) => {
    expect(() => betweenMarks(without, 'table', 'new')).toThrow('no place for `table`');
  },
);
