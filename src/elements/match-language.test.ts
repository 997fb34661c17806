import { expect, test } from 'vitest';
import { matchLanguage } from './match-language.ts';

const offered = ['en', 'fr', 'sv', 'pt-BR', 'it', 'es'];

test.each([
  [['fr-CA', 'en'], 'fr'],
  [['pt'], 'pt-BR'],
  [['pt-PT'], 'pt-BR'],
  [['PT-br'], 'pt-BR'],
  [['de', 'it-CH'], 'it'],
  [['zh-Hant-TW'], undefined],
  [[], undefined],
])('a reader of %j gets %s', (wanted, expected) => {
  expect(matchLanguage(wanted, offered)).toBe(expected);
});
