// A language whose file has some of the words.
import { afterAll, beforeAll, expect, test, vi } from 'vitest';

let checkWords: typeof import('./check-interface-words.ts').checkWords;
let expectedKeys: typeof import('./expected-keys.ts').expectedKeys;
let translator: typeof import('./translator.ts').translator;

// Loaded anew, before and after: other test files of the same process have, and want, the words as they are.
beforeAll(async () => {
  vi.resetModules();
  vi.doMock('./strings.ts', async (importOriginal) => {
    const real = await importOriginal<typeof import('./strings.ts')>();
    const some = { 'nav.home': 'Dachaigh', 'home.moreArticles_one': '{{number}} alt' };
    const without = Object.fromEntries(Object.entries(real.strings['de'] ?? {}).filter(([key]) => !/^nav.menu|_one$/.test(key)));
    const strings = { ...real.strings, gd: some, de: without };
    return { ...real, strings, stringsLanguage: (lang: string) => (lang === 'gd' ? 'gd' : real.stringsLanguage(lang)) };
  });
  ({ checkWords } = await import('./check-interface-words.ts'));
  ({ expectedKeys } = await import('./expected-keys.ts'));
  ({ translator } = await import('./translator.ts'));
});
afterAll(() => {
  vi.doUnmock('./strings.ts');
  vi.resetModules();
});

test('what it lacks is shown in the reference language, and said to be', () => {
  const t = translator('de', { reference: { lang: 'sv', dir: 'ltr' } });
  expect(t.words.lang).toBe('de');
  expect([t('nav.home'), t.languageOf('nav.home').lang]).toEqual(['Startseite', 'de']);
  expect([t('nav.menu'), t.languageOf('nav.menu').lang]).toEqual([translator('sv')('nav.menu'), 'sv']);
  expect([t('home.moreArticles', { count: 1 }), t.languageOf('home.moreArticles').lang]).toEqual([
    translator('sv')('home.moreArticles', { count: 1 }),
    'sv',
  ]);
});

test('where it has only a few, the words as a whole are those of the reference language', () => {
  const t = translator('gd', { reference: { lang: 'sv', dir: 'ltr' } });
  expect(t.words.lang).toBe('sv');
  expect([t('nav.home'), t.languageOf('nav.home').lang]).toEqual(['Dachaigh', 'gd']);
  expect([t('nav.menu'), t.languageOf('nav.menu').lang]).toEqual([translator('sv')('nav.menu'), 'sv']);
});

test('what it lacks is one problem, with the number and the names', () => {
  const words = Object.fromEntries(expectedKeys('gd').map((key) => [key, key.startsWith('nav.') ? '' : 'x {{count}}']));
  const problems = checkWords('gd', JSON.stringify(words)).filter(({ rule }) => rule === 'words-incomplete');
  const lacking = expectedKeys('gd').filter((key) => key.startsWith('nav.'));
  expect(problems).toHaveLength(1);
  expect(problems[0]?.message).toContain(`lacks ${lacking.length} of ${expectedKeys('gd').length} words`);
  for (const key of lacking) expect(problems[0]?.message).toContain(`\`${key}\``);
});

test('notes above the keys are no words', () => {
  expect(checkWords('gd', '{ "//nav.home": "Home – link to the home page", "nav.home": "Dachaigh" }')).toMatchObject([
    { rule: 'words-incomplete' },
  ]);
});

test('a file that is no JSON is a problem at the line where it ends to be one', () => {
  expect(checkWords('gd', '{\n  "nav.home": "Dachaigh"\n  "nav.menu": "Clàr"\n}')).toMatchObject([
    { rule: 'word-file-invalid', file: 'src/i18n/strings/gd.json', line: 3, column: 3 },
  ]);
  expect(checkWords('gd', '{\n  "nav.home": "Dachaigh"')).toMatchObject([{ rule: 'word-file-invalid', line: 2 }]);
});
