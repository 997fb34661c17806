import { describe, expect, test } from 'vitest';
import { describeMissingLanguage, expectedKeys } from './missing-words.ts';
import { pseudoLocalise } from './pseudo-locale.ts';
import { strings } from './strings.ts';
import notes from './strings/notes.json' with { type: 'json' };
import { hasStrings, translator } from './translator.ts';

const reference = strings['en'] ?? {};

describe('interface words', () => {
  test('every key has a note for translators, and every note a key', () => {
    expect(Object.keys(notes)).toEqual(Object.keys(reference));
  });

  test('French keeps its no-break spaces before : ; ! ? and inside « »', () => {
    const wrong = Object.entries(strings['fr'] ?? {}).filter(([, text]) =>
      /(?<![\u202f\u00a0])[;!?»]|(?<!\u00a0)(?<!https?):(?!\/\/|\d)|«(?![\u00a0\u202f])/u.test(text.replace(/\{\{\w+\}\}/g, 'x')),
    );
    expect(wrong).toEqual([]);
  });
});

describe('translator', () => {
  test('knows its languages', () => {
    expect(['en', 'pt-BR', 'sv', 'en-XA', 'xx'].map(hasStrings)).toEqual([true, true, true, true, false]);
    expect(() => translator('xx')).toThrow('no interface words for `xx`');
  });

  test('says in one sentence that a language has no words', () => {
    expect(describeMissingLanguage('en')).toBeUndefined();
    expect(describeMissingLanguage('ar-XB')).toBeUndefined();
    expect(describeMissingLanguage('de')).toContain('Add src/i18n/strings/de.json');
    expect(expectedKeys('fr')).toContain('search.count_many');
  });

  test('marks pseudo-language and leaves tags alone', () => {
    expect(pseudoLocalise('Open', 'accented')).toBe('[Öþéñ ~~]');
    expect(pseudoLocalise('<b>Open</b>', 'accented')).toContain('<b>');
  });
});
