import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { checkWords, faultsOf } from './check-interface-words.ts';
import { strings, stringsFolder } from './strings.ts';

const swedish: Record<string, unknown> = { ...strings['sv'] };
/** The problems of the Swedish words with some changed; `undefined` takes a key out. */
function problemsWith(changes: Record<string, unknown>): string[] {
  const words = Object.fromEntries(Object.entries({ ...swedish, ...changes }).filter(([, text]) => text !== undefined));
  return checkWords('sv', JSON.stringify(words, undefined, 2)).map(({ rule, message }) => `${rule}: ${message}`);
}

describe('interface words', () => {
  test.each(Object.keys(strings))('of %s are right, as far as there are some', (language) => {
    const text = readFileSync(`${stringsFolder}${language}.json`, 'utf8');
    expect(checkWords(language, text).filter(({ rule }) => rule !== 'words-incomplete')).toEqual([]);
  });

  test.each<[string, Record<string, unknown>, string[]]>([
    [
      'an unknown key',
      { 'nav.hoem': 'Hem' },
      ['word-unknown: `sv` has the key `nav.hoem`, which nothing asks for. Did you mean `nav.home`?'],
    ],
    [
      'a key that another replaces by mistake',
      { 'nav.hoem': 'Hem', 'nav.home': undefined },
      [
        'word-missing: `sv` lacks the key `nav.home`, in English “Home”.',
        'word-unknown: `sv` has the key `nav.hoem`, which nothing asks for. Did you mean `nav.home`?',
      ],
    ],
    [
      'a plural form that the language has not',
      { 'search.count_few': '{{number}} för {{query}}' },
      ['word-unknown: `sv` has the key `search.count_few`, which nothing asks for. Its plural forms: `one`, `other`.'],
    ],
    [
      'dropped placeholders',
      { 'search.count_other': 'Flera träffar' },
      ['word-placeholder: `search.count_other` lacks `{{number}}`, `{{query}}`.'],
    ],
    [
      'a misspelt placeholder',
      { 'search.none': 'Inget för {{qurey}}' },
      ['word-placeholder: `search.none` has `{{qurey}}`, which nothing fills. Did you mean `{{query}}`?'],
    ],
    [
      'an invented placeholder',
      { 'nav.home': 'Hem {{place}}' },
      ['word-placeholder: `nav.home` has `{{place}}`, which nothing fills.'],
    ],
    [
      'a placeholder with a brace too few',
      { 'search.none': 'Inget för {{query}' },
      ['word-placeholder: `search.none` lacks `{{query}}`.'],
    ],
    ['the number left out where it is exactly one', { 'search.count_one': 'En träff för {{query}}' }, []],
    ['an empty text', { 'nav.home': '' }, ['word-empty: `nav.home` has no text.']],
    ['blanks for a text', { 'nav.home': ' ' }, ['word-empty: `nav.home` has no text.']],
    ['no text at all', { 'nav.home': { a: 'b' } }, ['word-empty: `nav.home` has no text.']],
    ['a doubled space', { 'nav.home': 'Hem  igen' }, ['word-typography: `nav.home` has a doubled space.']],
    ['a typewriter apostrophe', { 'nav.home': "l'accueil" }, ["word-typography: `nav.home` has `'` between letters; write `’`."]],
  ])('%s', (_what, changes, found) => {
    expect(problemsWith(changes)).toEqual(found);
  });

  test('of a form for one number alone may leave it out, as that for two in Arabic', () => {
    const faults = (form: string, language: string) => faultsOf(`home.moreArticles_${form}`, 'x', language);
    expect([faults('two', 'ar'), faults('zero', 'ar'), faults('one', 'ar')]).toEqual([[], [], []]);
    for (const [form, language] of [
      ['few', 'ar'],
      ['two', 'sl'],
      ['many', 'fr'],
    ] as const)
      expect(faults(form, language)).toEqual([['word-placeholder', 'lacks `{{number}}`.']]);
  });

  test('are named with file and line', () => {
    const text = JSON.stringify({ ...swedish, 'nav.hoem': 'Hem "hem": {{x}}' }, undefined, 2);
    const line = text.split('\n').findIndex((one) => one.includes('nav.hoem')) + 1;
    expect(checkWords('sv', text)).toMatchObject([{ file: 'src/i18n/strings/sv.json', line, column: 3 }]);
  });

  test('written twice are found: the last would win without a word', () => {
    const text = JSON.stringify(swedish, undefined, 2).replace('{\n', '{\n  "nav.home": "Start",\n');
    expect(checkWords('sv', text)).toMatchObject([
      { rule: 'word-unknown', message: '`sv` has the key `nav.home` twice; the last one counts.' },
    ]);
  });
});
