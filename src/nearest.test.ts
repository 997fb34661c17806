import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFinder, didYouMean, editDistance, findNearest } from './nearest.ts';

test.each([
  ['kitten', 'sitting', 5, 3],
  ['', 'ab', 5, 2],
  ['tokne', 'token', 3, 1],
  ['integraton', 'integration', 3, 1],
  [`${'x'.repeat(70)}ab`, `${'y'.repeat(70)}ba`, 90, 71],
  ['abc', 'abcdefgh', 2, 3],
])('from %j to %j', (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
});

test('the distance is that of the definition, up to one more than the limit', () => {
  const define = (a: string, b: string): number =>
    a === '' || b === ''
      ? a.length + b.length
      : Math.min(
          define(a.slice(1), b) + 1,
          define(a, b.slice(1)) + 1,
          define(a.slice(1), b.slice(1)) + (a[0] === b[0] ? 0 : 1),
          a.length > 1 && a[0] === b[1] && a[1] === b[0] ? define(a.slice(2), b.slice(2)) + 1 : Infinity,
        );
  const word = fc.string({ unit: fc.constantFrom('a', 'b', '/'), maxLength: 7 });
  fc.assert(
    fc.property(word, word, fc.integer({ min: 1, max: 7 }), (a, b, limit) => {
      expect(editDistance(a, b, limit)).toBe(Math.min(define(a, b), limit + 1));
    }),
  );
});

test.each([
  ['descripton', 'description'],
  ['TITEL', 'title'],
  ['zzz', undefined],
])('nearest to %s', (word, nearest) => {
  expect(findNearest(word, ['title', 'description', 'feature'])).toBe(nearest);
});

test('the question, or nothing', () => {
  expect([didYouMean('titel', ['title']), didYouMean('zzzzz', ['title'])]).toEqual([' Did you mean `title`?', '']);
});

test('a finder tires: of thousands of wrong names the first hundreds get a guess', () => {
  const names = Array.from({ length: 5000 }, (_, index) => `section-${index}`);
  const find = createFinder();
  const found = names.map((name) => find(`${name}x`, names));
  expect(found[0]).toBe('section-0');
  expect(found.filter((name) => name !== undefined).length).toBe(100);
});
