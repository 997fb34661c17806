import { expect, test } from 'vitest';
import { formatReuse } from './reuse.ts';

test('each step says what it used again, and why not the rest; many with one reason are counted', () => {
  const many = Array.from({ length: 8 }, (_, index) => ({ name: `en/help/${index}.md`, reason: 'it is new' }));
  const text = formatReuse([
    { step: 'Articles', reused: 3, anew: [{ name: 'fr/help/a.md', reason: 'its text changed' }, ...many] },
    { step: 'Images', reused: 2, anew: [] },
  ]);
  expect(text).toBe(
    'Articles: 3 used again, 9 made anew\n  fr/help/a.md: its text changed\n  en/help/0.md and 7 others: it is new\n\nImages: 2 used again, 0 made anew\n',
  );
});
