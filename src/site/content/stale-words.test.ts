import { expect, test } from 'vitest';
import { acceptWords, compareWords } from './stale-words.ts';

const words = {
  en: { open: 'Open', close: 'Close', more_other: '{{count}} more' },
  de: { open: 'Öffnen', close: 'Schließen', more_other: '{{count}} weitere' },
};
const file = JSON.stringify(words.de, undefined, 2);
const lock = acceptWords(['de'], '', words);

test('words are up to date once they are accepted', () => {
  expect(compareWords('de', file, lock, words)).toEqual([]);
});

test('a word whose English changed is told at its line', () => {
  const changed = { ...words, en: { ...words.en, close: 'Close it' } };
  expect(compareWords('de', file, lock, changed)).toMatchObject([
    {
      rule: 'word-stale',
      file: 'src/i18n/strings/de.json',
      line: 3,
      message: 'The English of `close` has changed since: “Close it”.',
    },
  ]);
});

test('a plural form that English lacks follows the general one', () => {
  const polish = {
    en: { more_one: '{{count}} file', more_other: '{{count}} files' },
    pl: { more_one: '{{count}} plik', more_few: '{{count}} pliki', more_many: '{{count}} plików', more_other: '{{count}} pliku' },
  };
  const accepted = acceptWords(['pl'], '', polish);
  const text = JSON.stringify(polish.pl, undefined, 2);
  expect(compareWords('pl', text, accepted, polish)).toEqual([]);
  const changed = { ...polish, en: { ...polish.en, more_other: '{{count}} documents' } };
  expect(compareWords('pl', text, accepted, changed).map(({ line }) => line)).toEqual([3, 4, 5]);
});

test('a word that is new asks for nothing, and neither does a language that nobody accepted', () => {
  const more = { en: { ...words.en, next: 'Next' }, de: { ...words.de, next: 'Weiter' } };
  expect(compareWords('de', file, lock, more)).toEqual([]);
  expect(compareWords('nl', '{}', lock, { ...words, nl: { open: 'Openen' } })).toEqual([]);
});
