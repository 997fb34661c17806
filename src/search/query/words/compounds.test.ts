import { expect, test } from 'vitest';
import { isCompounding } from './compounds.ts';

test.each([
  ['sv', true],
  ['sv-FI', true],
  ['pt-BR', false],
  ['en', false],
])('%s writes compounds in one word: %s', (lang, is) => expect(isCompounding(lang)).toBe(is));
