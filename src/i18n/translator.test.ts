import { describe, expect, test } from 'vitest';
import { expectedKeys } from './expected-keys.ts';
import { pseudoLocalise } from './pseudo-locale.ts';
import { ownLanguages, strings } from './strings.ts';
import notes from './strings/notes.json' with { type: 'json' };
import { translator } from './translator.ts';
import { usableKeys } from './usable-keys.ts';

const reference = strings['en'] ?? {};
/** Others may be growing. */
const completeLanguages = [...ownLanguages, 'de', 'ja', 'ko', 'nl', 'zh-Hans', 'zh-Hant'];

describe('interface words', () => {
  test('every key has a note for translators, and every note a key', () => {
    expect(Object.keys(notes)).toEqual(Object.keys(reference));
  });

  test('are found by the names of their files', () => {
    expect(Object.keys(strings)).toEqual(expect.arrayContaining(completeLanguages));
    expect(Object.keys(strings)).not.toContain('notes');
  });

  // Marks that a writer of the language would not use, where placeholders stand for words.
  test.each<[string, RegExp]>([
    ['de', /["”‚‘]|“(?=\p{L})|„[^“]*$|\S…/u],
    ['nl', /["„“”]|\bu(w)?\b/iu],
    ['ja', /["“”]|[ぁ-んァ-ヶ一-龠][,.!?:;()]|[,.!?:;()][ぁ-んァ-ヶ一-龠]/u],
    ['ko', /["„「」：；？！（）。、]|해요|어요|아요|세요/u],
    ['zh-Hans', /["「」„]|[\u4e00-\u9fff][,.!?:;()]|[,.!?:;()][\u4e00-\u9fff]/u],
    ['zh-Hant', /["“”„]|[\u4e00-\u9fff][,.!?:;()]|[,.!?:;()][\u4e00-\u9fff]/u],
  ])('of %s have the punctuation of their language', (language, foreign) => {
    const wrong = Object.entries(strings[language] ?? {}).filter(([, text]) => foreign.test(text.replace(/\{\{\w+\}\}/g, 'x')));
    expect(wrong).toEqual([]);
  });

  test.each(completeLanguages)('of %s can all be shown', (language) => {
    expect([...usableKeys('en')].filter((key) => !usableKeys(language).has(key))).toEqual([]);
  });
});

describe('translator', () => {
  test('speaks the language of a tag', () => {
    const t = translator('pt-BR');
    expect(t('nav.home')).toBe(strings['pt']?.['nav.home']);
    expect(t.words).toEqual({ lang: 'pt-BR', dir: 'ltr' });
    expect(t.languageOf('nav.home')).toEqual({ lang: 'pt-BR', dir: 'ltr' });
  });

  test('borrows the words of the reference language for one that has none, and says so', () => {
    const t = translator('xx', { dir: 'rtl', reference: { lang: 'pt-BR', dir: 'ltr' } });
    expect(t('nav.home')).toBe(strings['pt']?.['nav.home']);
    expect(t.page).toEqual({ lang: 'xx', dir: 'rtl' });
    expect(t.words).toEqual({ lang: 'pt-BR', dir: 'ltr' });
    expect(t.languageOf('nav.home')).toEqual({ lang: 'pt-BR', dir: 'ltr' });
  });

  test('borrows English words where the reference language has none either', () => {
    const t = translator('xx', { reference: { lang: 'yy', dir: 'rtl' } });
    expect(t('nav.home')).toBe(reference['nav.home']);
    expect(t.words).toEqual({ lang: 'en', dir: 'ltr' });
  });

  test('writes numbers and chooses plural forms as the language of the words does', () => {
    expect(translator('fr')('search.count', { count: 1_000_000, query: 'x' })).toMatch(
      /1[\u202f\u00a0]000[\u202f\u00a0]000 de /u,
    );
    expect(translator('xx')('home.moreArticles', { count: 1 })).toBe('1 more article');
    expect(translator('de')('home.moreArticles', { count: 1234 })).toContain('1.234');
    expect(expectedKeys('fr')).toContain('search.count_many');
    expect(expectedKeys('ja')).not.toContain('search.count_one');
  });

  test('asks for the values that a sentence needs', () => {
    expect(() => translator('en')('search.none')).toThrow('needs a value for `{{query}}`');
  });

  test('marks pseudo-language and leaves addresses alone', () => {
    expect(pseudoLocalise('Open', 'accented')).toBe('[Öþéñ ~~]');
    expect(pseudoLocalise('See https://example.com/open', 'accented')).toContain(' https://example.com/open');
    expect(translator('en-XA').words.lang).toBe('en-XA');
  });
});
