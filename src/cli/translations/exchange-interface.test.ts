// The words of the interface on their way to translators and back: copies of the real files.
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../catalog/catalog.ts';
import { readCatalog } from '../../catalog/read.ts';
import { writeFiles } from '../../catalog/test-folder.ts';
import { article } from '../../checks/test-content.ts';
import { checkWords, wordsFile } from '../../i18n/check-interface-words.ts';
import { strings, stringsFolder } from '../../i18n/strings.ts';
import { validateXliff } from '../../translations/exchange/formats/test-validate-xliff.ts';
import { wordsToFill } from '../new/words-to-fill.ts';
import { exportTranslations, type ExportOptions } from './export.ts';
import { importTranslations } from './import.ts';
import { capturePrinted } from './test-printed.ts';

const printed = capturePrinted();

const lockFile = 'src/i18n/strings/translations.lock';

/** A project with a content folder in it and the real words. */
function open(reference = 'en') {
  const folder = writeFiles({
    'site.yml': `reference: ${reference}\nlocales: { en: en, fr: fr, pl: pl, ar: ar, pt: { folder: pt, lang: pt-BR } }\n`,
    [`${reference}/help/a.md`]: article('# A\n\nText.', { title: 'A', id: 'a' }),
  });
  cpSync(stringsFolder, join(folder, 'src/i18n/strings'), { recursive: true });
  const out = join(folder, 'exchange');
  const read = async (): Promise<Catalog> => (await readCatalog(folder, { CONTENT_PROFILE: 'import' })).catalog;
  const text = (file: string): string => readFileSync(join(folder, file), 'utf8');
  return {
    text,
    has: (file: string): boolean => existsSync(join(folder, file)),
    change: (file: string, change: (text: string) => string): void => writeFileSync(join(folder, file), change(text(file))),
    write: (file: string, written: string): void => writeFileSync(join(folder, file), written),
    /** The words alone unless others are named. */
    export: async (locale: string, options: Partial<ExportOptions> = {}, ...names: string[]): Promise<void> => {
      const words = [locale, ...(names.length === 0 ? ['interface'] : names)];
      exportTranslations(await read(), words, {
        isAll: false,
        isSplit: false,
        isPo: false,
        out,
        projectDir: folder,
        ...options,
      });
    },
    import: async (name: string): Promise<number> => importTranslations(await read(), [join(out, name)], read, folder),
  };
}

const xmlText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
/** Placeholders of a word as the codes of its source, by number. */
const withCodes = (word: string, source: string, print: (id: number) => string): string => {
  const codes = [...source.matchAll(/\{\{\w+\}\}/g)].map(([name]) => name);
  return word.replace(/\{\{\w+\}\}/g, (name) => (codes.includes(name) ? print(codes.indexOf(name) + 1) : name));
};

const english = strings['en'] ?? {};
const sourceOf = (key: string): string => english[key] ?? english[key.replace(/_[a-z]+$/, '_other')] ?? '';

/** Translates units as a program does; `wordOf` gives a word by key, with placeholders, or none. */
const translate = (sent: string, wordOf: (key: string) => string | undefined): string =>
  sent.startsWith('<')
    ? sent.replace(
        /(<unit id="(\S+)\.[0-9a-f]{10}\.\w+"[\s\S]*?)<segment id="s1" [^>]*>(\s*<source>.*<\/source>)(?:\s*<target>.*<\/target>)?/g,
        (whole, head: string, key: string, source: string) => {
          const word = wordOf(key);
          const target = word === undefined ? '' : withCodes(xmlText(word), sourceOf(key), (id) => `<ph id="${id}"/>`);
          return word === undefined ? whole : `${head}<segment id="s1" state="final">${source}<target>${target}</target>`;
        },
      )
    : sent.replace(
        /(?:#, fuzzy\n)?(?:#\| .*\n)?(msgctxt ".*#(\S+)\.[0-9a-f]{10}\.\w+"\nmsgid .*\n)msgstr .*/g,
        (whole, head: string, key: string) => {
          const word = wordOf(key);
          const target = word === undefined ? '' : withCodes(word, sourceOf(key), (id) => `<${id}/>`);
          return word === undefined ? whole : `${head}msgstr ${JSON.stringify(target)}`;
        },
      );

const french = strings['fr'] ?? {};
const frenchFile = wordsFile('fr');
const withoutKeys = (text: string, isGone: (key: string) => boolean): string => {
  const kept = Object.entries(JSON.parse(text) as Record<string, string>).filter(([key]) => !isGone(key));
  return `${JSON.stringify(Object.fromEntries(kept), undefined, 2)}\n`;
};

// PO has no schema.
describe.each([
  ['xlf', validateXliff],
  ['po', () => []],
] as const)('as %s', (ending, validate) => {
  const isPo = ending === 'po';

  test('nothing goes out where nothing is missing; everything comes back byte for byte', async () => {
    const project = open();
    await project.export('fr', { isPo });
    expect(printed.text).toContain('fr: nothing is missing or out of date');
    const before = [project.text(frenchFile), project.text(lockFile)];
    await project.export('fr', { isPo, isAll: true });
    const sent = project.text(`exchange/fr.${ending}`);
    expect(validate(sent)).toEqual([]);
    project.write(
      `exchange/fr.${ending}`,
      translate(sent, (key) => french[key]),
    );
    expect(await project.import(`fr.${ending}`)).toBe(0);
    expect(printed.text).toContain(`${frenchFile}: 0 texts, ${Object.keys(french).length} confirmed`);
    expect([project.text(frenchFile), project.text(lockFile)]).toEqual(before);
  });

  test.each<[string, (key: string, index: number) => boolean]>([
    ['every fifth', (_, index) => index % 5 === 0],
    ['the first and the last', (key) => [Object.keys(french)[0], Object.keys(french).at(-1)].includes(key)],
    ['all', () => true],
  ])('missing words come back to their places: %s', async (_, isGone) => {
    const project = open();
    const whole = project.text(frenchFile);
    const keys = Object.keys(french);
    project.change(frenchFile, (text) => withoutKeys(text, (key) => isGone(key, keys.indexOf(key))));
    const missing = keys.filter(isGone).length;
    await project.export('fr', { isPo });
    expect(printed.text).toContain(`fr: ${missing} texts of 1 file (${missing} missing)`);
    project.change(`exchange/fr.${ending}`, (sent) => translate(sent, (key) => french[key]));
    expect(await project.import(`fr.${ending}`)).toBe(0);
    expect(project.text(frenchFile)).toBe(whole);
  });

  test('a word whose English has changed goes out alone and is up to date when it is back', async () => {
    const project = open();
    const key = 'article.copySectionLink';
    project.change(wordsFile('en'), (text) => text.replace('"Copy link', '"Copy the link'));
    await project.export('fr', { isPo });
    expect(printed.text).toContain('fr: 1 text of 1 file (1 stale)');
    const before = project.text(frenchFile);
    project.change(`exchange/fr.${ending}`, (sent) => {
      expect(sent).toContain('Name of the small button beside a section heading');
      return translate(sent, () => 'Copier « & » {{section}}');
    });
    expect(await project.import(`fr.${ending}`)).toBe(0);
    expect(project.text(frenchFile)).toBe(before.replace(french[key] ?? '', 'Copier « & » {{section}}'));
    printed.text = '';
    await project.export('fr', { isPo });
    expect(printed.text).toContain('nothing is missing or out of date');
  });

  test.each(['pl', 'ar'])('a language without words (%s) gets all of its plural forms', async (locale) => {
    const project = open();
    const forms = new Intl.PluralRules(locale).resolvedOptions().pluralCategories;
    await project.export(locale, { isPo });
    const file = wordsFile(locale);
    const sent = project.text(`exchange/${locale}.${ending}`);
    expect(validate(sent)).toEqual([]);
    for (const form of forms) expect(sent).toContain(`search.count_${form}.`);
    const few = locale === 'pl' ? '2, 3, 4, 22' : '3, 4, 5, 6';
    expect(sent).toContain(`This form is for ${few} …`);
    project.write(
      `exchange/${locale}.${ending}`,
      translate(sent, (key) => `«» ${sourceOf(key)}`),
    );
    expect(await project.import(`${locale}.${ending}`)).toBe(0);
    expect(printed.text).toContain('texts in a new file');
    expect(checkWords(locale, project.text(file))).toEqual([]);
    expect(project.text(file).replace(/": "«» .*"/g, '": ""')).toBe(wordsToFill(locale));
    expect(project.text(lockFile)).toContain(`\n${locale}.json\n`);
    printed.text = '';
    await project.export(locale, { isPo });
    expect(printed.text).toContain('nothing is missing or out of date');
  });
});

test('the file that `npm run new -- locale` makes is filled where its texts are empty', async () => {
  const project = open();
  const file = wordsFile('pl');
  project.write(file, wordsToFill('pl'));
  await project.export('pl');
  project.change('exchange/pl.xlf', (sent) => translate(sent, (key) => ({ 'nav.home': 'Start' })[key]));
  expect(await project.import('pl.xlf')).toBe(0);
  expect(project.text(file)).toBe(wordsToFill('pl').replace('"nav.home": ""', '"nav.home": "Start"'));
});

test('a form for one number may leave it out, no other', async () => {
  const project = open();
  await project.export('ar');
  expect(project.text('exchange/ar.xlf')).toMatch(/search\.count_two[\s\S]*?<ph id="1" canCopy="no" canDelete="yes"/);
  const words: Record<string, string> = { 'search.count_two': 'نتيجتان {{query}}', 'search.count_few': 'نتائج {{query}}' };
  project.change('exchange/ar.xlf', (sent) => translate(sent, (key) => words[key]));
  expect(await project.import('ar.xlf')).toBe(1);
  expect(printed.text).toMatch(/exchange-codes .*search\.count_few.*lacks `<1\/>`/);
  const written = JSON.parse(project.text(wordsFile('ar'))) as Record<string, string>;
  expect([written['search.count_two'], written['search.count_few']]).toEqual(['نتيجتان {{query}}', '']);
});

describe('what cannot be taken stays out, the rest is taken', () => {
  test.each<[string, string, RegExp]>([
    ['a lost placeholder', 'Copier', /exchange-codes .*lacks `<1\/>`/],
    [
      'a placeholder that nothing fills',
      'Copier {{section}} {{other}}',
      /word-placeholder .*`\{\{other\}\}`, which nothing fills/,
    ],
    ['a typewriter apostrophe', "L'adresse {{section}}", /word-typography /],
  ])('%s', async (_, word, message) => {
    const project = open();
    await project.export('fr', { isAll: true });
    const before = project.text(frenchFile);
    const words: Record<string, string> = { 'article.copySectionLink': word, 'article.next': 'Après' };
    project.change('exchange/fr.xlf', (sent) => translate(sent, (key) => words[key]));
    expect(await project.import('fr.xlf')).toBe(1);
    expect(printed.text).toMatch(message);
    expect(project.text(frenchFile)).toBe(before.replace('"article.next": "Suivant"', '"article.next": "Après"'));
  });

  test('a word that somebody edited after the export: both are told', async () => {
    const project = open();
    await project.export('fr', { isAll: true });
    project.change(frenchFile, (text) => text.replace('"Suivant"', '"Ensuite"'));
    const edited = project.text(frenchFile);
    project.change('exchange/fr.xlf', (sent) => translate(sent, (key) => ({ 'article.next': 'Après' })[key]));
    expect(await project.import('fr.xlf')).toBe(1);
    expect(printed.text).toMatch(/exchange-conflict .*There: `Ensuite` Returned: `Après`/);
    expect(project.text(frenchFile)).toBe(edited);
  });

  test('a file that is no JSON has to be mended first', async () => {
    const project = open();
    project.change(frenchFile, (text) => text.replace('",\n', '"\n'));
    await expect(project.export('fr')).rejects.toThrow('`src/i18n/strings/fr.json` has to be mended first, line 3');
  });

  test('a lock with both sides of a merge has to be mended first', async () => {
    const project = open();
    project.change(lockFile, (text) => `${text}<<<<<<< HEAD\n`);
    await expect(project.export('fr')).rejects.toThrow('`src/i18n/strings/translations.lock` has to be mended first');
  });
});

test('they go out with the content, and apart where its reference is not English', async () => {
  const project = open();
  await project.export('pl', {}, 'interface', 'help');
  expect(project.text('exchange/pl.xlf')).toMatch(/original="pl\/help\/a\.md"[\s\S]*original="src\/i18n\/strings\/pl\.json"/);
  const other = open('fr');
  await other.export('pl', {}, 'interface', 'help');
  expect(other.text('exchange/pl.xlf')).toContain('srcLang="fr"');
  expect(other.text('exchange/pl.interface.xlf')).toContain('srcLang="en"');
});

test('a language of another region has the words of its language', async () => {
  const project = open();
  await project.export('pt', { isAll: true });
  expect(project.text('exchange/pt.xlf')).toContain('original="src/i18n/strings/pt.json"');
});
