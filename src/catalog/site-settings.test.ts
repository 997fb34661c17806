import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { createSiteSettings, type Environment } from './site-settings.ts';

const folders = ['en', 'fr', 'pt-BR', 'drafts'].map((folder, index) => ({ folder, documents: 10 - index }));
const create = (text: string, environment: Environment = {}, found = folders) =>
  createSiteSettings(parseYaml(text, 'site.yml'), 'site.yml', found, environment);
const problemsOf = (text: string, environment: Environment = {}) =>
  create(text, environment).problems.map(({ line, rule, message }) => `${line ?? '-'} ${rule} ${message}`);

test('without site.yml the folders named by a language tag are the locales', () => {
  const { site, problems } = create('');
  expect(site.locales.map(({ locale, lang, name, dir }) => [locale, lang, name, dir])).toEqual([
    ['en', 'en', 'English', 'ltr'],
    ['fr', 'fr', 'Français', 'ltr'],
    ['pt-BR', 'pt-BR', 'Português (Brasil)', 'ltr'],
  ]);
  expect(site).toMatchObject({ reference: 'en', profile: 'strict', base: '/', siteUrl: undefined, feedback: undefined });
  expect(problems).toEqual([]);
});

test('without English the locale with most documents is the reference', () => {
  const { site } = create('', {}, [
    { folder: 'fr', documents: 2 },
    { folder: 'sv', documents: 3 },
  ]);
  expect(site.reference).toBe('sv');
});

test('site.yml names locales, folders and languages; the environment wins', () => {
  const text =
    'name: {en: Help, fr: Aide}\ndescription: {fr: Pour vous}\nlocales: {en: en, fr: fr, pt: {folder: pt-BR, lang: pt-BR}}\nprofile: import\nurl: https://a.example/\n';
  const { site, problems } = create(text, {
    SITE_URL: 'https://b.example',
    BASE_PATH: 'help',
    LOCALES: 'fr, pt',
    CONTENT_PROFILE: 'strict',
  });
  expect(site).toMatchObject({
    name: 'Help',
    names: { en: 'Help', fr: 'Aide', pt: 'Help' },
    descriptions: { en: undefined, fr: 'Pour vous', pt: undefined },
    building: ['fr', 'pt'],
    siteUrl: 'https://b.example',
    base: '/help/',
    profile: 'strict',
  });
  expect(site.locales.map(({ folder }) => folder)).toEqual(['en', 'fr', 'pt-BR']);
  expect(problems).toEqual([]);
});

test('tickets have an address in every locale', () => {
  const { site } = create('tickets: {support: {url: {default: "https://a.example/{locale}", fr: "https://fr.example"}}}');
  expect(site.tickets['support']?.url).toEqual({
    en: 'https://a.example/en',
    fr: 'https://fr.example',
    'pt-BR': 'https://a.example/pt-br',
  });
});

test.each([
  ['locales:\n  en: en\n  fr: en\n', '3 locale-settings The locales `en` and `fr` share the folder `en`.'],
  [
    'locales:\n  en: en\n  fr: ../fr\n',
    '3 locale-settings The folder `../fr` of `fr` is not a folder directly in the content folder.',
  ],
  ['locales:\n  en: en\n  fr: frr\n', '3 locale-settings The locale `fr` has no folder `frr/help`. Did you mean `fr`?'],
  [
    'locales:\n  en: en\n  "f r": fr\n',
    '3 locale-settings The locale `f r` is not written as a language tag such as `fr` or `pt-BR`.',
  ],
  ['reference: de\n', '1 locale-settings The reference locale `de` is none of the locales.'],
  ['name: A\nprofil: import\n', '2 site-setting `profil` is no setting that is known here. Did you mean `profile`?'],
  ['profile: lenient\n', '1 site-setting `profile` cannot be read: write `strict` or `import`.'],
  ['name: 5\n', '1 site-setting `name` cannot be read: write a text, or a line for each locale: `en: …`.'],
  ['description:\n  - x\n', '1 site-setting `description` cannot be read: write a text, or a line for each locale: `en: …`.'],
  [
    'locales: en\n',
    '1 site-setting `locales` cannot be read: write the folders as a list, `[en, fr]`, or a line for each locale: `fr: fr-FR`, `pt: { folder: pt, lang: pt-BR }`.',
  ],
  [
    'locales:\n  - en: en\n',
    '1 site-setting `locales` cannot be read: write the folders as a list, `[en, fr]`, or a line for each locale: `fr: fr-FR`, `pt: { folder: pt, lang: pt-BR }`.',
  ],
  ['reference: [en]\n', '1 site-setting `reference` cannot be read: write a text.'],
  ['url: 5\n', '1 site-setting `url` cannot be read: write an address that begins with `https://`.'],
  ['tickets: here\n', '1 site-setting `tickets` cannot be read: write a line `name: value` for each.'],
  ['tickets:\n  b: here\n', '2 site-setting `tickets.b` cannot be read: write a line `name: value` for each of its settings.'],
  [
    'tickets:\n  b:\n    url: 5\n',
    '3 site-setting `tickets.b.url` cannot be read: write an address that begins with `https://`, or a line for each locale: `en: https://…`.',
  ],
  [
    'tickets:\n  b:\n    url: {en: here}\n',
    '3 site-setting `tickets.b.url.en` cannot be read: write an address that begins with `https://`.',
  ],
  [
    'tickets:\n  b:\n    url: https://a.example\n    needs-sign-in: perhaps\n',
    '4 site-setting `tickets.b.needs-sign-in` cannot be read: write `true` or `false`.',
  ],
  [
    'tickets:\n  b:\n    url: https://a.example\n    accepts-prefill: all\n',
    '4 site-setting `tickets.b.accepts-prefill` cannot be read: write one of `none`, `query`, `mailto`.',
  ],
  ['published-at: https://a.example\n', '1 site-setting `published-at` cannot be read: write a list, such as `[a, b]`.'],
  ['- name\n', '1 site-setting The file cannot be read: write a line `name: value` for each of its settings.'],
  [
    'feedback: javascript:alert(1)\n',
    '1 site-setting `feedback` cannot be read: write an address that begins with `https://` or `mailto:`.',
  ],
])('%j', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test.each([
  [{ LOCALES: 'fr,swe' }, '- environment `LOCALES` names `swe`, which is no locale of this site.'],
  [{ CONTENT_PROFILE: 'lax' }, '- environment `CONTENT_PROFILE` is `lax`; it must be `strict` or `import`.'],
])('%j', (environment, problem) => {
  expect(problemsOf('', environment)).toEqual([problem]);
});

test('a wrong setting does not take the others with it', () => {
  expect(create('name: Help\nprofile: lenient\n').site.name).toBe('Help');
});
