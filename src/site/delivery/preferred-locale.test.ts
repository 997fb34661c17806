import { describe, expect, test } from 'vitest';
import { languagePatterns, preferredLocale } from './preferred-locale.ts';

const offered = [
  { locale: 'en', lang: 'en' },
  { locale: 'pt', lang: 'pt-BR' },
  { locale: 'hans', lang: 'zh-Hans' },
  { locale: 'hant', lang: 'zh-Hant' },
];

const byPattern = (header: string) =>
  languagePatterns(offered).find(({ pattern }) => new RegExp(pattern, 'i').test(header))?.locale;

describe.each([
  ['the function', (header: string) => preferredLocale(header, offered)],
  ['the patterns', byPattern],
])('%s', (_, localeOf) => {
  test.each([
    ['en', 'en'],
    ['EN-gb', 'en'],
    ['pt-PT, en;q=0.5', 'pt'],
    ['zh-Hant;q=0.9, zh-Hans;q=0.8', 'hant'],
    ['zh-TW', 'hans'],
    ['de, ja;q=0.9 , pt-BR;q=0.8,en;q=0.7', 'pt'],
    ['a,b,c,d,en', 'en'],
    ['*', undefined],
    ['enx, e', undefined],
    ['', undefined],
  ])('reads %j', (header, locale) => {
    expect(localeOf(header)).toBe(locale);
  });
});

test('weights go before the order, and 0 refuses', () => {
  expect(preferredLocale('en;q=0.2, pt;q=0.8', offered)).toBe('pt');
  expect(preferredLocale('en;q=0, pt;q=0.1', offered)).toBe('pt');
});

test('patterns need no look-around, which RE2 lacks', () => {
  expect(languagePatterns(offered).filter(({ pattern }) => /\(\?[=!<]/.test(pattern))).toEqual([]);
});
