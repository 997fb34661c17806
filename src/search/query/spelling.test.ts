import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { editDistance, nearestWords, similarWords } from './spelling.ts';

describe('editDistance', () => {
  test.each([
    ['token', 'token', 0],
    ['tokne', 'token', 1],
    ['integraton', 'integration', 1],
    ['autenticate', 'authenticate', 1],
    ['abc', 'xyz', 3],
  ])('%s and %s are %i apart', (a, b, distance) => expect(editDistance(a, b, 3)).toBe(distance));

  test('says at most one more than the limit', () => expect(editDistance('abcdefgh', 'stuvwxyz', 2)).toBe(3));

  test('is the same in both directions', () => {
    const word = fc.string({ unit: fc.constantFrom(...'abcde'), maxLength: 9 });
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b, 9) === editDistance(b, a, 9)));
  });
});

describe('nearestWords', () => {
  const words = ['catalog', 'certificate', 'integration', 'integrations', 'password', 'token'];
  const nearest = (word: string) => nearestWords(word, words, () => 1).map(({ index }) => words[index]);

  test.each([
    ['integraton', 'integration'],
    ['pasword', 'password'],
    ['cerfiticate', 'certificate'],
  ])('%s is understood as %s', (typed, meant) => expect(nearest(typed)[0]).toBe(meant));

  test.each(['tok', 'toke'])('a short word is not guessed at: %s', (word) => expect(nearest(word)).toEqual([]));
  test.each([
    ['meine', ['eine']],
    ['importing', ['exporting']],
    ['incorrect', ['correct']],
    ['sinds', ['sind']],
  ])('%s is no slip of %j', (word, others) => expect(nearestWords(word, others, () => 1)).toEqual([]));
  test('the first two letters may have changed places', () => expect(nearest('otken')[0]).toBe('token'));
  test('another word is left alone', () => expect(nearest('invoice')).toEqual([]));
});

test('similarWords finds the same root in another form', () => {
  const words = ['authentication', 'database', 'reauthenticate'];
  expect(similarWords('reauthentification', words).map(({ index }) => words[index])).toEqual([
    'authentication',
    'reauthenticate',
  ]);
});
