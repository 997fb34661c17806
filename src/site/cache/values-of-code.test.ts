import path from 'node:path';
import { expect, test } from 'vitest';
import { writeFiles } from '../../catalog/test-folder.ts';
import { openValuesOfCode } from './values-of-code.ts';

test('what a module made is there in the next build, for that module alone', () => {
  const folder = writeFiles({ 'one.ts': 'export const one = 1;\n', 'two.ts': 'export const two = 2;\n' });
  const open = (file: string, name = 'facts') => openValuesOfCode(path.join(folder, 'cache'), name, path.join(folder, file));
  const kept = open('one.ts');
  kept.set('any text', 1);
  expect(kept.takeOrMake('another', () => 2)).toBe(2);
  kept.save();
  expect([open('one.ts').get('any text'), open('one.ts').get('another')]).toEqual([1, 2]);
  expect(open('two.ts').get('any text')).toBeUndefined();
  expect(open('one.ts', 'others').get('any text')).toBeUndefined();
  expect(open('two.ts').takeOrMake('any text', () => 3)).toBe(3);
});
