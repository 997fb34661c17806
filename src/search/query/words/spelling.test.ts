import { describe, expect, test } from 'vitest';
import { nearestWords, similarWords } from './spelling.ts';

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
