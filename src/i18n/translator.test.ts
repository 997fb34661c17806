import { describe, expect, test } from 'vitest';
import { describeMissingWords, expectedKeys } from './missing-words.ts';
import { pseudoLocalise } from './pseudo-locale.ts';
import { splitPluralKey, strings } from './strings.ts';
import notes from './strings/notes.json' with { type: 'json' };
import { hasStrings, translator } from './translator.ts';

const reference = strings['en'] ?? {};
const placeholders = (text: string): string[] => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort();

describe('interface words', () => {
  test('every key has a note for translators, and every note a key', () => {
    expect(Object.keys(notes)).toEqual(Object.keys(reference));
  });

  describe.each(Object.keys(strings))('%s', (language) => {
    const words = strings[language] ?? {};
    test('has the same keys as the reference, plurals in its own forms', () => {
      expect(Object.keys(words).sort()).toEqual(expectedKeys(language));
    });

    test('keeps the placeholders of the reference', () => {
      const drift = Object.entries(words).flatMap(([key, text]) => {
        const { base, category } = splitPluralKey(key);
        const english = reference[key] ?? reference[category ? `${base}_other` : base] ?? '';
        // A form for exactly one may leave out the number.
        const lacks = placeholders(english).filter((name) => !placeholders(text).includes(name) && !(category === 'one' && (name === 'count' || name === 'number')));
        const extra = placeholders(text).filter((name) => !placeholders(english).includes(name) && name !== 'count' && name !== 'number');
        return lacks.length + extra.length > 0 ? [`${key}: ${text}`] : [];
      });
      expect(drift).toEqual([]);
    });

    test('has no empty or doubled space, and typographic apostrophes', () => {
      expect(Object.entries(words).filter(([, text]) => text.trim() === '' || /  |\w'\w/.test(text))).toEqual([]);
    });
  });

  test('French keeps its no-break spaces before : ; ! ? and inside « »', () => {
    const wrong = Object.entries(strings['fr'] ?? {}).filter(([, text]) => /(?<![\u202f\u00a0])[;!?»]|(?<!\u00a0)(?<!https?):(?!\/\/|\d)|«(?![\u00a0\u202f])/u.test(text.replace(/\{\{\w+\}\}/g, 'x')));
    expect(wrong).toEqual([]);
  });
});

describe('translator', () => {
  test('knows its languages', () => {
    expect(['en', 'pt-BR', 'sv', 'en-XA', 'xx'].map(hasStrings)).toEqual([true, true, true, true, false]);
    expect(() => translator('xx')).toThrow('no interface words for `xx`');
  });

  test('says what a language lacks in one sentence', () => {
    expect(describeMissingWords('en')).toBeUndefined();
    expect(describeMissingWords('ar-XB')).toBeUndefined();
    expect(describeMissingWords('de')).toContain('Add src/i18n/strings/de.json');
    expect(expectedKeys('fr')).toContain('search.count_many');
  });

  test('marks pseudo-language and leaves tags alone', () => {
    expect(pseudoLocalise('Open', 'accented')).toBe('[Öþéñ ~~]');
    expect(pseudoLocalise('<b>Open</b>', 'accented')).toContain('<b>');
  });
});
