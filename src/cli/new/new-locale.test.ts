import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { writeFiles } from '../../catalog/test-folder.ts';
import { checkWords } from '../../i18n/check-interface-words.ts';
import { expectedKeys } from '../../i18n/expected-keys.ts';
import { noContentEnv, runCommand } from '../test-run-command.ts';
import { addToSiteFile } from './add-to-site-file.ts';
import { planLocale, type LocaleWish } from './plan-locale.ts';
import { wordsNameOf, wordsToFill } from './words-to-fill.ts';

describe('a line in site.yml', () => {
  test.each<[string, string, string]>([
    ['below the last of a map', 'locales:\n  en: en\n  fr: fr\n\nurl: x\n', 'locales:\n  en: en\n  fr: fr\n  de: de\n\nurl: x\n'],
    [
      'before a comment that belongs to what follows',
      'locales:\n  en:\n  pt: { folder: pt, lang: pt-BR }   # Brazil\n# Where it lives\nurl: x\n',
      'locales:\n  en:\n  pt: { folder: pt, lang: pt-BR }   # Brazil\n  de: de\n# Where it lives\nurl: x\n',
    ],
    [
      'below a nested map',
      'locales:\n  pt:\n    folder: pt\n    lang: pt-BR # Brazil\n# next\nurl: x\n',
      'locales:\n  pt:\n    folder: pt\n    lang: pt-BR # Brazil\n  de: de\n# next\nurl: x\n',
    ],
    ['at the end of a file without a last line end', 'locales:\n  en: en', 'locales:\n  en: en\n  de: de'],
    ['in a list', 'locales:\n  - en\n  - fr\nurl: x\n', 'locales:\n  - en\n  - fr\n  - de\nurl: x\n'],
    ['in a list on one line', 'locales: [en, fr] # ours\n', 'locales: [en, fr, de] # ours\n'],
    ['in a map on one line', 'locales: { en: en, fr: fr-FR }\n', 'locales: { en: en, fr: fr-FR, de: de }\n'],
    ['that needs none, because folders tell', '# Settings\nname: Help\n', '# Settings\nname: Help\n'],
    ['that is there already', 'locales: [en, de]\n', 'locales: [en, de]\n'],
  ])('%s', (_where, text, expected) => {
    const added = addToSiteFile(text, 'de');
    expect(added).toBe(expected);
    expect(() => parse(added ?? '')).not.toThrow();
  });

  test('cannot be added to what is neither a list nor a map', () => {
    expect(addToSiteFile('locales: en\n', 'de')).toBeUndefined();
    expect(addToSiteFile('locales: []\n', 'de')).toBeUndefined();
  });
});

describe('the words to fill', () => {
  test.each([
    ['pl', 'pl'],
    ['pl-PL', 'pl'],
    ['ar-EG', 'ar'],
    ['sr', 'sr'],
    ['sr-Latn', 'sr-Latn'],
    ['zh-TW', 'zh-Hant'],
  ])('of %s stand in %s.json', (tag, name) => {
    expect(wordsNameOf(tag)).toBe(name);
  });

  test('have every key in the plural forms of the language, and a note with the English text above each', () => {
    const words = JSON.parse(wordsToFill('ar')) as Record<string, string>;
    expect(Object.keys(words).filter((key) => !key.startsWith('//'))).toEqual(expectedKeys('ar'));
    expect(words['nav.home']).toBe('');
    expect(words['//nav.home']).toMatch(/^Home – Link to the home page/);
    expect(words['//search.count_few']).toContain('This form is for 3, 4, 5, 6 …');
    expect(words['//search.count_two']).toContain('This form is for 2.');
    expect(Object.keys(words).indexOf('//nav.home')).toBe(Object.keys(words).indexOf('nav.home') - 1);
  });

  test('are one problem before anybody has filled them', () => {
    expect(checkWords('pl', wordsToFill('pl')).map(({ rule }) => rule)).toEqual(['words-incomplete']);
  });
});

describe('the files of a locale', () => {
  const wish: LocaleWish = {
    locale: 'pl',
    siteFile: 'locales: [en]\n',
    folder: undefined,
    lang: undefined,
    files: [
      { path: 'help/TOC.md', text: '# Help\n' },
      { path: 'troubleshooters/login.yml', text: 'title: Sign in\n' },
    ],
    exists: () => false,
  };

  test('are a line, copies to translate, and words to fill', () => {
    expect(planLocale(wish)).toEqual({
      content: [
        { file: 'pl/help/TOC.md', text: '# Help\n' },
        { file: 'pl/troubleshooters/login.yml', text: expect.stringMatching(/^# Still the text of .*\ntitle: Sign in\n$/) },
      ],
      project: [{ file: 'src/i18n/strings/pl.json', text: wordsToFill('pl') }],
      siteFile: 'locales: [en, pl]\n',
    });
  });

  test('have no words to fill where the language has some', () => {
    expect(planLocale({ ...wish, locale: 'de-AT' })).toMatchObject({ project: [] });
  });

  test('leave what is there', () => {
    const plan = planLocale({ ...wish, siteFile: 'locales: [en, pl]\n', exists: (file) => file === 'pl/help/TOC.md' });
    expect(plan).toMatchObject({ content: [{ file: 'pl/troubleshooters/login.yml' }], siteFile: undefined });
  });

  test('need a language tag', () => {
    expect(planLocale({ ...wish, locale: 'polish language' })).toEqual({
      mistake: '`polish language` is no language tag such as `de`, `pt-BR` or `zh-Hant`.',
    });
  });
});

describe('npm run new -- locale', () => {
  const run = (command: string, ...words: string[]) => runCommand(command, words, noContentEnv);
  const files = {
    'site.yml': 'url: https://help.example.org\nlocales: [en] # more to come\n',
    'en/help/a.md': '---\ntitle: A\nexl-id: id-of-a\n---\n\n# A\n\nText.\n',
    'en/help/TOC.md': '# Help\n\n* Getting in {#in}\n  * [A](/help/a.md)\n',
  };

  test('makes a locale that is published at once, and a second time nothing', async () => {
    const folder = writeFiles(files);
    const made = await run('new', 'locale', 'de', '--content', folder);
    expect([
      made.status,
      made.stdout
        .trim()
        .split('\n')
        .map((line) => path.basename(line)),
    ]).toEqual([0, ['site.yml', 'TOC.md']]);
    expect(readFileSync(path.join(folder, 'site.yml'), 'utf8')).toContain('locales: [en, de] # more to come\n');
    const checked = await run('check', '--content', folder);
    expect([checked.status, checked.stdout.match(/^\S+ {2}(?:error|warning) {2}\S+/gm)]).toEqual([
      0,
      ['de  warning  locale-incomplete'],
    ]);
    expect(await run('new', 'locale', 'de', '--content', folder)).toMatchObject({ status: 0, stdout: '' });
  });

  test('says what is no language tag', async () => {
    const { status, stderr } = await run('new', 'locale', 'german', '--content', writeFiles(files));
    expect([status, stderr]).toEqual([2, expect.stringContaining('`german` is no language tag')]);
  });
});
