import { expect, test } from 'vitest';
import { didYouMean, editDistance, findNearest } from './nearest.ts';

test.each([
  ['kitten', 'sitting', 5, 3],
  ['', 'ab', 5, 2],
  ['abc', 'abcdefgh', 2, 3],
])('from %j to %j', (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
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
