import { expect, test } from 'vitest';
import { matchLanguage } from './match-language.ts';

const offered = ['en', 'fr', 'sv', 'pt-BR', 'it', 'es'];

test.each([
  ['an exact tag', ['fr'], 'fr'],
  ['another region of the language', ['pt-PT', 'en'], 'pt-BR'],
  ['a region of a language offered without', ['es-MX'], 'es'],
  ['the exact tag, whatever its case', ['PT-br'], 'pt-BR'],
  ['the order of wishes', ['de', 'it', 'en'], 'it'],
  ['nothing that is offered', ['de', 'ja'], undefined],
  ['no wish', [], undefined],
])('finds %s', (_name, wanted, found) => {
  expect(matchLanguage(wanted, offered)).toBe(found);
});
