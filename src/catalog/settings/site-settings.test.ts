import { expect, test } from 'vitest';
import { parseYaml } from './parse-yaml.ts';
import { createSiteSettings, type Environment } from './site-settings.ts';

const folderOf = (folder: string, documents: number) => ({ folder, documents, loose: 0, hasHelp: true });
const folders = ['en', 'fr', 'pt-BR'].map((folder, index) => folderOf(folder, 10 - index));
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
  const { site } = create('', {}, [folderOf('fr', 2), folderOf('sv', 3)]);
  expect(site.reference).toBe('sv');
});

test('site.yml names locales, folders and languages; the environment wins', () => {
  const text =
    'name: {en: Help, fr: Aide}\ndescription: {fr: Pour vous}\nfooter: {en: No cookies.}\nlogo: assets/mark.svg\nlocales: {en: en, fr: fr, pt: {folder: pt-BR, lang: pt-BR}}\nprofile: import\nurl: https://a.example/\n';
  const { site, problems } = create(text, {
    SITE_URL: 'https://b.example',
    BASE_PATH: 'help',
    LOCALES: ['fr', 'pt'],
    CONTENT_PROFILE: 'strict',
  });
  expect(site).toMatchObject({
    name: 'Help',
    names: { en: 'Help', fr: 'Aide', pt: 'Help' },
    descriptions: { en: undefined, fr: 'Pour vous', pt: undefined },
    footers: { en: 'No cookies.', fr: undefined, pt: undefined },
    logo: 'assets/mark.svg',
    building: ['fr', 'pt'],
    siteUrl: 'https://b.example',
    base: '/help/',
    profile: 'strict',
  });
  expect(site.locales.map(({ folder }) => folder)).toEqual(['en', 'fr', 'pt-BR']);
  expect(problems.map(({ line, rule, message }) => `${line} ${rule} ${message}`)).toEqual([
    '1 site-words-missing `name` has no line for `pt`: readers see that of `en`.',
    '2 site-words-missing `description` has no line for `en`, `pt`: search engines show none.',
    '3 site-words-missing `footer` has no line for `fr`, `pt`: its pages have no such sentence.',
  ]);
});

test('tickets have an address in every locale', () => {
  const { site } = create('tickets: {support: {url: {default: "https://a.example/{locale}", fr: "https://fr.example"}}}');
  expect(site.tickets['support']?.url).toEqual({
    en: 'https://a.example/en',
    fr: 'https://fr.example',
    'pt-BR': 'https://a.example/pt-br',
  });
});

const notAnOrigin =
  '1 site-setting `url` cannot be read: write where the site lives, such as `https://help.example.org`; a path goes into `base`.';

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
  ['search:\n  topic: [a]\n', '2 site-setting `search.topic` is no setting that is known here. Did you mean `topics`?'],
  [
    'search:\n  off-site: { name: A, action: "https://a.example/", paramter: q }\n',
    '2 site-setting `search.off-site.paramter` is no setting that is known here. Did you mean `parameter`?',
  ],
  [
    'base: /a b/\n',
    '1 site-setting `base` cannot be read: write a path such as `/docs/`, of letters, digits, `.`, `_`, `~` and `-`.',
  ],
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
  ['url: 5\n', notAnOrigin],
  ['url: https://help.example.org/docs\n', notAnOrigin],
  ['url: help.example.org\n', notAnOrigin],
  ['tickets: here\n', '1 site-setting `tickets` cannot be read: write a line `name: value` for each.'],
  ['tickets:\n  b: here\n', '2 site-setting `tickets.b` cannot be read: write a line `name: value` for each of its settings.'],
  [
    'tickets:\n  b:\n    url: 5\n',
    '3 site-setting `tickets.b.url` cannot be read: write an address that begins with `https://` or `mailto:`, or a line for each locale: `en: https://…`.',
  ],
  [
    'tickets:\n  b:\n    url: {en: here}\n',
    '3 site-setting `tickets.b.url.en` cannot be read: write an address that begins with `https://` or `mailto:`.',
  ],
  [
    'tickets:\n  b:\n    url: https://a.example\n    needs-sign-in: perhaps\n',
    '4 site-setting `tickets.b.needs-sign-in` cannot be read: write `true` or `false`.',
  ],
  ['published-at: https://a.example\n', '1 site-setting `published-at` cannot be read: write a list, such as `[a, b]`.'],
  ['url: https://[\n', notAnOrigin],
  [
    'published-at: ["https://[/{locale}/"]\n',
    '1 site-setting `published-at.0` cannot be read: write an address that begins with `https://`.',
  ],
  ['- name\n', '1 site-setting The file cannot be read: write a line `name: value` for each of its settings.'],
  [
    'feedback: https://%\n',
    '1 site-setting `feedback` cannot be read: write an address that begins with `https://` or `mailto:`.',
  ],
  [
    'search: { off-site: { name: a, action: "https://[" } }\n',
    '1 site-setting `search.off-site.action` cannot be read: write an address that begins with `https://`.',
  ],
  [
    'feedback: javascript:alert(1)\n',
    '1 site-setting `feedback` cannot be read: write an address that begins with `https://` or `mailto:`.',
  ],
])('%j', (text, problem) => {
  expect(problemsOf(text)).toEqual([problem]);
});

test.each([[{ LOCALES: ['fr', 'swe'] }, '- environment `LOCALES` names `swe`, which is no locale of this site.']])(
  '%j',
  (environment, problem) => {
    expect(problemsOf('', environment)).toEqual([problem]);
  },
);

test('a wrong setting does not take the others with it', () => {
  expect(create('name: Help\nprofile: lenient\n').site.name).toBe('Help');
});

test('a language tag may be written with an underscore; addresses have the usual form', () => {
  const { site, problems } = create('reference: zh_CN\nname: { zh_CN: A, pt_br: B }', { LOCALES: ['pt_BR'] }, [
    folderOf('pt_br', 3),
    folderOf('zh_CN', 2),
    folderOf('fr-ca', 1),
  ]);
  expect(site.locales.map(({ locale, folder, lang }) => [locale, folder, lang])).toEqual([
    ['pt-BR', 'pt_br', 'pt-BR'],
    ['zh-CN', 'zh_CN', 'zh-CN'],
    ['fr-ca', 'fr-ca', 'fr-CA'],
  ]);
  expect(site).toMatchObject({ reference: 'zh-CN', building: ['pt-BR'], names: { 'zh-CN': 'A', 'pt-BR': 'B', 'fr-ca': 'A' } });
  expect(problems.map(({ rule }) => rule)).toEqual(['site-words-missing']);
});

test.each([
  ['english', 'Rename it `en`'],
  ['Deutsch', 'Rename it `de`'],
  ['handbook', 'Rename it to a language tag'],
])('a folder `%s` with articles is no locale, and is told with the remedy', (folder, remedy) => {
  const { problems } = create('', {}, [...folders, folderOf(folder, 4)]);
  expect(problems).toMatchObject([
    {
      rule: 'locale-left-out',
      file: folder,
      message: `\`${folder}\` holds \`help/\` but is no language tag, so its 4 articles are left out.`,
    },
  ]);
  expect(problems[0]?.remedy).toContain(remedy);
});

test('two folders for one language are told', () => {
  expect(create('', {}, [...folders, folderOf('pt_BR', 4)]).problems).toMatchObject([
    { rule: 'locale-settings', message: 'The locale `pt-BR` is there twice; `pt_BR` is left out.' },
  ]);
});

test.each([
  [{ folder: 'de', documents: 0, loose: 0, hasHelp: true }, '`de/help` holds no Markdown file, so the locale is left out.'],
  [
    { folder: 'de', documents: 0, loose: 3, hasHelp: false },
    '`de` holds Markdown files, but no folder `help/`, so they are left out.',
  ],
])('%j beside locales is told', (found, message) => {
  expect(create('', {}, [...folders, found]).problems).toMatchObject([{ rule: 'locale-left-out', file: 'de', message }]);
});

test('a folder that `site.yml` does not name is told', () => {
  expect(create('locales: [en, fr]').problems).toMatchObject([{ rule: 'locale-left-out', file: 'pt-BR' }]);
});

test('an empty `help/` is told as such', () => {
  expect(create('locales: [en, fr]', {}, [folderOf('en', 1), folderOf('fr', 0)]).problems).toMatchObject([
    { rule: 'locale-settings', message: 'The folder `fr/help` of the locale `fr` holds no Markdown file.' },
  ]);
});

test.each([
  ['tickets: { a: { shortname: x, url: "https://a.example/" } }', 'Did you mean `short-name`?'],
  ['search: { offsite: {} }', 'Did you mean `off-site`?'],
  ['locales: { en: { fodler: en } }', 'Did you mean `folder`?'],
  ['[]', 'write a line `name: value` for each of its settings'],
])('%j: %s', (text, words) => {
  expect(
    create(text, {}, [folderOf('en', 1)])
      .problems.map(({ message }) => message)
      .join(),
  ).toContain(words);
});
