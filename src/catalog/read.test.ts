import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { findAsset, findDocument } from './links/fallback.ts';
import { readCatalog } from './read.ts';
import { readAsset } from './reading/read-files.ts';
import { writeFiles, type Files } from './test-folder.ts';

const article = (title: string, id: string, body = `# ${title}\n`) => `---\ntitle: ${title}\nexl-id: ${id}\n---\n\n${body}`;
const read = (files: Files) => readCatalog(writeFiles(files), {});
const rulesOf = async (files: Files) =>
  (await read(files)).problems.map(({ file, line, rule }) => `${file}${line === undefined ? '' : `:${line}`} ${rule}`);
const fine = { 'en/help/fine.md': article('Fine', 'fine-article') };

test('a folder of articles becomes a catalog', async () => {
  const { catalog, problems } = await read({
    'en/metadata.md': '---\nfeature-set: Commerce\nrole: Admin\n---\n\n# Not an article\n',
    'en/help/TOC.md': '# Guide {#guide}\n\n* Group {#group}\n  * [A](/help/sub/a.md)\n',
    'fr/help/TOC.md': '# Guide {#guide}\n\n* Groupe {#group}\n  * [Un](/help/sub/a.md)\n',
    'en/help/sub/a.md': article('A', 'id-of-a'),
    'en/help/sub/assets/x.png': 'picture',
    'en/help/_includes/note.md': 'Included.\n',
    'fr/help/sub/a.md': article('Un', 'id-of-a'),
    'fr/help/sub/assets/x.png': 'image',
    'fr/pages/about.mdx': '---\ntitle: À propos\n---\n\n# À propos\n',
    'troubleshooters/reconnect.yml': 'id: reconnect\n',
    'fr/troubleshooters/reconnect.yml': 'title: Reconnecter\n',
    'glossary.yml': 'terms: [MBI]\nlabels: {Integrations: {fr: Intégrations}}\n',
    'elsewhere.yml': 'old: https://example.org/\n',
    '.draft/help/b.md': 'ignored',
  });
  expect(problems).toEqual([]);
  expect(catalog.articles.map(({ id, path, documents }) => [id, path, Object.keys(documents)])).toEqual([
    ['id-of-a', 'sub/a', ['en', 'fr']],
  ]);
  expect(findDocument(catalog, 'sub/a', 'en')).toMatchObject({
    file: 'en/help/sub/a.md',
    lineOffset: 4,
    frontMatter: { role: ['Admin'] },
  });
  expect(catalog.tocs['fr']).toEqual([
    { label: 'Groupe', id: 'group', children: [{ label: 'Un', path: 'sub/a', children: [] }] },
  ]);
  expect(catalog.published).toEqual({ 'guide/group/a': 'sub/a' });
  expect(findAsset(catalog, 'sub/assets/x.png', 'fr')).toMatchObject({
    file: { file: 'fr/help/sub/assets/x.png', size: 5 },
    isOverride: true,
  });
  expect(findAsset(catalog, 'sub/assets/x.png', 'sv')).toMatchObject({ locale: 'en', isOverride: false });
  expect(findAsset(catalog, 'constructor', 'fr')).toBeUndefined();
  expect(new TextDecoder().decode(await readAsset(catalog, 'fr/help/sub/assets/x.png'))).toBe('image');
  expect(catalog.includes).toMatchObject([{ locale: 'en', path: '_includes/note.md', text: 'Included.\n' }]);
  expect(catalog.pages).toMatchObject([
    { name: 'about', documents: { fr: { file: 'fr/pages/about.mdx', lineOffset: 3, frontMatter: { title: 'À propos' } } } },
  ]);
  expect(catalog.guides).toMatchObject([{ guide: 'reconnect', file: 'troubleshooters/reconnect.yml' }]);
  expect(catalog.guideWords).toMatchObject([{ guide: 'reconnect', locale: 'fr', text: 'title: Reconnecter\n' }]);
  expect(catalog.glossary).toMatchObject({
    terms: [{ term: 'MBI', never: {} }],
    labels: { Integrations: { fr: 'Intégrations' } },
    words: [],
  });
  expect(catalog.elsewhere).toMatchObject([{ from: 'old', to: 'https://example.org/' }]);
});

test('line ends and byte order marks make no difference', async () => {
  const text = article('A', 'id-of-a', '# A\n\nText.\n');
  const { catalog, problems } = await read({
    'en/help/a.md': text,
    'fr/help/a.md': `\ufeff${text.replaceAll('\n', '\r\n')}`,
    'sv/help/a.md': text.replace('\n', '\r\n'),
  });
  expect(problems).toEqual([]);
  expect(new Set(catalog.documents.map(({ body, lineOffset }) => `${lineOffset} ${body}`))).toEqual(
    new Set(['4 \n# A\n\nText.\n']),
  );
});

test('LOCALES limits what is built; the other locales stay known', async () => {
  const folder = writeFiles({ ...fine, 'fr/help/fine.md': article('Bien', 'fine-article') });
  const { catalog } = await readCatalog(folder, { LOCALES: ['fr'] });
  expect(catalog.site.building).toEqual(['fr']);
  expect(Object.keys(catalog.articles[0]?.documents ?? {})).toEqual(['en', 'fr']);
});

test('several tables of contents become groups', async () => {
  const { catalog } = await read({
    'en/help/one/TOC.md': '---\nrole: User\n---\n# One {#one}\n\n* [A](a.md)\n',
    'en/help/two/TOC.md': '# Two {#two}\n\n* [B](/help/two/b.md)\n',
    'en/help/one/a.md': article('A', 'id-of-a'),
    'en/help/two/b.md': article('B', 'id-of-b'),
  });
  expect(catalog.tocs['en']).toMatchObject([
    { label: 'One', id: 'one', children: [{ path: 'one/a' }] },
    { label: 'Two', id: 'two', children: [{ path: 'two/b' }] },
  ]);
  expect(catalog.documents.map(({ frontMatter }) => frontMatter.role)).toEqual([['User'], []]);
});

test('published addresses are told by git-repo and the table of contents', async () => {
  const { catalog } = await read({
    'en/metadata.md': '---\ngit-repo: https://github.com/AdobeDocs/commerce-knowledge-base.en\n---\n',
    'en/help/TOC.md': '# Guide {#kb}\n\n* [A](/help/a.md)\n',
    'en/help/a.md': article('A', 'id-of-a'),
  });
  expect(catalog.site.publishedAt).toEqual(['https://experienceleague.adobe.com/{locale}/docs/commerce-knowledge-base/kb/']);
});

test.each<[string, Files, string[]]>([
  ['no front matter', { 'en/help/a.md': '# A\n' }, ['en/help/a.md:1 front-matter-missing']],
  ['front matter that runs', { 'en/help/a.md': '---js\nprocess.exit(3)\n---\n# A\n' }, ['en/help/a.md:1 front-matter-language']],
  [
    'bytes that are no UTF-8',
    { 'en/help/a.md': Buffer.concat([Buffer.from(article('A', 'id-of-a')), Buffer.from([0xc3, 0x28, 0x0a])]) },
    ['en/help/a.md:7 invalid-utf8'],
  ],
  ['a NUL', { 'en/help/a.md': article('A', 'id-of-a', 'a\n\0\n') }, ['en/help/a.md:7 nul-character']],
  ['an id that is none', { 'en/help/a.md': article('A', '../x') }, ['en/help/a.md:3 exl-id-invalid']],
  [
    'one id twice',
    { 'en/help/a.md': article('A', 'id-of-a'), 'en/help/b.md': article('B', 'id-of-a') },
    ['en/help/b.md:3 duplicate-exl-id'],
  ],
  ['two locales with one folder', { 'site.yml': 'locales:\n  en: en\n  fr: en\n' }, ['site.yml:3 locale-settings']],
  ['site.yml with an alias', { 'site.yml': 'name: &a x\nurl: *a\n' }, ['site.yml:2 yaml-invalid']],
  ['site.yml with a tag', { 'site.yml': 'name: !!js/function "x"\n' }, ['site.yml:1 yaml-invalid']],
  ['elsewhere.yml out of the folder', { 'elsewhere.yml': 'a: /help/../../x\n' }, ['elsewhere.yml:1 elsewhere-invalid']],
  ['a page among the assets', { 'en/help/assets/x.html': '<script></script>' }, ['en/help/assets/x.html asset-kind']],
  ['a folder named like an article', { 'en/help/x.md/y.md': 'text' }, ['en/help/x.md folder-named-like-file']],
  ['a folder in the place of the settings', { 'site.yml/y.yml': 'a: 1' }, ['site.yml folder-named-like-file']],
  ['a folder in the place of redirects', { 'redirects.csv/y': 'text' }, ['redirects.csv folder-named-like-file']],
  ['a folder in the place of a lock', { 'translations.lock/y': 'text' }, ['translations.lock folder-named-like-file']],
  ['a folder in the place of a guide', { 'troubleshooters/a.yml/y': 'text' }, ['troubleshooters/a.yml folder-named-like-file']],
  ['a folder in the place of a page', { 'en/pages/a.mdx/y': 'text' }, ['en/pages/a.mdx folder-named-like-file']],
  ['folders of any name among files that are served', { 'en/help/assets/a.json/y.txt': 'a', 'public/a.txt/y.txt': 'a' }, []],
])('%s', async (_, files, expected) => {
  expect(await rulesOf({ ...fine, ...files })).toEqual(expected);
});

describe('names of files', () => {
  test('in any capitals and with any ending of Markdown are those of articles, tables of contents and settings', async () => {
    const { catalog, problems } = await read({
      'en/Metadata.MD': '---\nrole: Admin\n---\n',
      'en/help/toc.md': '# Guide\n\n* [A](a.MD)\n* [B](b.markdown)\n',
      'en/help/a.MD': article('A', 'id-of-a'),
      'en/help/b.markdown': article('B', 'id-of-b'),
    });
    expect(problems).toEqual([]);
    expect(catalog.documents.map(({ path, frontMatter }) => [path, frontMatter.role])).toEqual([
      ['a', ['Admin']],
      ['b', ['Admin']],
    ]);
    expect(catalog.tocs['en']).toMatchObject([{ path: 'a' }, { path: 'b' }]);
  });

  test('that differ in their ending alone give two pages, and are told', async () => {
    const { catalog, problems } = await read({
      'en/help/a.md': article('A', 'id-of-a'),
      'en/help/a.markdown': article('B', 'id-of-b'),
    });
    expect(catalog.documents.map(({ path, frontMatter }) => [path, frontMatter.title])).toEqual([
      ['a', 'A'],
      ['a.markdown', 'B'],
    ]);
    expect(problems).toMatchObject([{ rule: 'file-names-alike', file: 'en/help/a.markdown' }]);
  });

  test('that differ in capitals alone are told, of articles and of other files', async () => {
    const { catalog, problems } = await read({
      'en/help/Setup.md': article('A', 'id-of-a'),
      'en/help/setup.md': article('B', 'id-of-b'),
      'en/help/setup.markdown': article('C', 'id-of-c'),
      'en/help/x.PNG': 'x',
      'en/help/x.png': 'y',
    });
    expect(catalog.documents.map(({ path }) => path)).toEqual(['Setup', 'setup', 'setup.markdown']);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
      'en/help/x.png file-names-alike',
      'en/help/setup.md file-names-alike',
      'en/help/setup.markdown file-names-alike',
    ]);
  });
});

describe('drafts', () => {
  const draft = (title: string, id: string) => article(title, id).replace('exl-id', 'draft: true\nexl-id');
  const files = {
    ...fine,
    'en/help/TOC.md': '* [Fine](fine.md)\n* [Unfinished](unfinished.md)\n',
    'en/help/unfinished.md': draft('Unfinished', 'unfinished-article'),
    'fr/help/fine.md': draft('Bien', 'fine-article'),
    'fr/help/unfinished.md': article('Inachevé', 'unfinished-article'),
  };

  test('are nowhere, nor are translations of one; a draft of a translation leaves the reference', async () => {
    const { catalog, problems } = await read(files);
    expect(catalog.documents.map(({ file }) => file)).toEqual(['en/help/fine.md']);
    expect(catalog.articles.map(({ id, documents }) => [id, Object.keys(documents)])).toEqual([['fine-article', ['en']]]);
    expect(catalog.tocs['en']).toMatchObject([{ path: 'fine' }]);
    expect(problems.map(({ rule, file }) => `${file} ${rule}`)).toEqual([
      'en/help/unfinished.md draft',
      'fr/help/fine.md draft',
      'fr/help/unfinished.md draft',
    ]);
  });

  test('are there for their authors', async () => {
    const { catalog, problems } = await readCatalog(writeFiles(files), {}, { showDrafts: true });
    expect(catalog.documents).toHaveLength(4);
    expect(problems).toEqual([]);
  });
});

describe('a folder without an article', () => {
  test.each<[string, Files, string, string]>([
    [
      'Markdown without `help/`',
      { 'en/a.md': 'A', 'en/sub/b.md': 'B' },
      '`en/` holds 2 Markdown files, but no folder `help/`',
      'Make `en/help/`',
    ],
    [
      'a locale by its name',
      { 'english/a.md': 'A' },
      '`english/` holds 1 Markdown file, but no folder `help/`',
      'Make `en/help/`',
    ],
    [
      'several of them',
      { 'de/a.md': 'A', 'en/a.md': 'A' },
      '`de/` holds 1 Markdown file, but no folder `help/`',
      'of `de/` into it; the same for `en/`.',
    ],
    ['nothing', {}, 'the folder is empty', 'CONTENT_DIR'],
    ['languages in `help/`', { 'help/en/a.md': 'A' }, 'lie inside `help/`, as `help/en/`', '`help/en/` to `en/help/`'],
    ['`help/` in capitals', { 'EN/Help/a.md': 'A' }, '`EN/Help/` is written in other capitals', 'Rename it `EN/help/`'],
    [
      'languages in another folder without `help/`',
      { 'docs/en-US/a.md': 'A', 'docs/fr/b/c.md': 'A' },
      'the languages lie in `docs/` (`en-US/`, `fr/`), without a folder `help/`',
      'Make `docs/en-US/help/` for the articles and pictures of each, and add `/docs`',
    ],
    [
      'each locale deeper in a folder of its own',
      { 'en/en/help/a.md': 'A', 'fr/fr/help/a.md': 'A' },
      'one folder deeper, as in `en/en/help/`',
      '`en/en/help/` to `en/help/`, `fr/fr/help/` to `fr/help/`',
    ],
    [
      'parts of one language',
      { 'en/using/help/a.md': 'A', 'en/admin/help/a.md': 'A' },
      'one folder deeper, as in `en/admin/help/`',
      '`en/admin/help/` to `en/help/admin/`, `en/using/help/` to `en/help/using/`',
    ],
    [
      'a repository for each language',
      { 'book.en/help/a.md': 'A', 'book.fr-FR/help/a.md': 'A' },
      '`book.en` is none of the locales',
      '`locales: { en: book.en, fr-FR: book.fr-FR }`',
    ],
    [
      'a `help/` with pictures alone',
      { 'en/help/x.png': 'x' },
      '`en/help/` holds no Markdown file',
      'Put the articles into `en/help/`',
    ],
    ['the folder of one locale', { 'help/a.md': 'A' }, 'the folder holds `help/` itself', 'Name the folder above it'],
    [
      'locales below another folder',
      { 'docs/en/help/a.md': 'A' },
      'the locales lie one folder deeper, as in `docs/en/help/`',
      'Add `/docs`',
    ],
    ['articles on top', { 'a.md': 'A', 'b.md': 'B' }, 'the folder itself holds 2 Markdown files', 'Make a folder `en/help/`'],
    [
      'articles in folders of other names',
      { 'guide/a.md': 'A' },
      '`guide/` holds 1 Markdown file, but no folder is named by a language',
      'Make a folder `en/help/`',
    ],
    [
      'a folder that is no language',
      { 'handbook/help/a.md': 'A' },
      '`handbook/help/` holds 1 Markdown file, but `handbook` is none of the locales',
      'Rename `handbook`',
    ],
    [
      'drafts alone',
      { 'en/help/a.md': '---\ntitle: A\nexl-id: id-of-a\ndraft: true\n---\n' },
      'the one document is a draft',
      'draft: true',
    ],
    [
      'a project of Docusaurus',
      { 'docs/a.md': 'A', 'i18n/fr/docusaurus-plugin-content-docs/current/a.md': 'A', 'i18n/fr/code.json': '{}' },
      'Docusaurus keeps the originals in `docs/` and the translations in `i18n/`',
      'Copy `docs/` to `en/help/`, `i18n/fr/docusaurus-plugin-content-docs/current/` to `fr/help/`',
    ],
    [
      'languages in the names of files, as MkDocs has them',
      { 'docs/page.md': 'A', 'docs/page.fr.md': 'A', 'docs/sub/x.md': 'A', 'docs/sub/x.de.md': 'A' },
      'the languages are told by the names of files, as in `docs/page.fr.md`',
      '`docs/page.fr.md` to `fr/help/page.md`, `docs/sub/x.de.md` to `de/help/sub/x.md`',
    ],
    [
      'translations within the originals, as VitePress has them',
      { 'docs/index.md': 'A', 'docs/fr/index.md': 'A' },
      'the translations lie within the originals, as `docs/fr/`',
      'Copy `docs/fr/` to `fr/help/`, `docs/` to `en/help/`',
    ],
    [
      'translations beside the originals',
      { 'index.md': 'A', 'sub/x.md': 'A', 'fr/index.md': 'A' },
      '`fr/` holds 1 Markdown file, but no folder `help/`',
      'What lies beside them goes into `en/help/`',
    ],
    [
      'a folder of content for each language, as Hugo has them',
      { 'content.en/a.md': 'A', 'content.fr/a.md': 'A' },
      '`content.en/` holds 1 Markdown file',
      'Make `en/help/` and move all articles and their pictures of `content.en/` into it; the same for `content.fr/`',
    ],
    [
      'a locale that `site.yml` names',
      { 'site.yml': 'locales: [en]', 'en/a.md': 'A' },
      '`en/` holds 1 Markdown file, but no folder `help/`',
      'Make `en/help/`',
    ],
  ])('%s: the message says what it looks like and what is missing', async (_, files, message, remedy) => {
    const { problems } = await readCatalog(writeFiles(files), { CONTENT_PROFILE: 'import' });
    const empty = problems.find(({ rule }) => rule === 'no-articles');
    expect(empty?.message).toContain(message);
    expect(empty?.remedy).toContain(remedy);
  });

  test('an empty `help/` is seen', async () => {
    const folder = writeFiles({ 'en/x': '' });
    mkdirSync(join(folder, 'en/help'));
    const { problems } = await readCatalog(folder, {});
    expect(problems.map(({ message }) => message).join()).toContain('`en/help/` holds no Markdown file');
  });
});

test('Markdown beside `help/` is told once for each locale; what is for contributors is not', async () => {
  const { problems } = await read({
    ...fine,
    'en/README.md': 'A',
    'en/metadata.md': '---\ngit-repo: x\n---\n',
    'fr/help/fine.md': article('Bien', 'fine-article'),
    'fr/fr/help/a.md': 'A',
    'fr/guide/b.md': 'B',
  });
  expect(problems.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([
    'outside-help fr/fr/help/a.md `fr/` holds 2 Markdown files beside `help/`, where nothing is published.',
  ]);
});

test('a list of published addresses of guides of earlier days is told, with the one that is read', async () => {
  const { problems } = await read({ ...fine, 'published.txt': 'help/fine/\n', 'troubleshooters/published.txt': 'database/\n' });
  expect(problems).toEqual([
    { rule: 'published-former', file: 'troubleshooters/published.txt', message: expect.stringContaining('`published.txt`') },
  ]);
});

test('pages and words of drawings that a locale lacks are told', async () => {
  const { problems } = await read({
    ...fine,
    'fr/help/fine.md': article('Bien', 'fine-article'),
    'en/pages/about.mdx': '---\ntitle: About\n---\n',
    'en/illustrations.yml': 'a: b',
    'fr/illustrations.yml': 'a: b',
    'sv/help/fine.md': article('Bra', 'fine-article'),
  });
  expect(problems.map(({ rule, file, message }) => `${rule} ${file} ${message}`)).toEqual([
    'translation-missing en/illustrations.yml There is no `illustrations.yml` in `sv`.',
    'translation-missing en/pages/about.mdx There is no `pages/about.mdx` in `fr`, `sv`.',
  ]);
});

test('pseudo-locales have no documents; their tickets and names are those of the reference', async () => {
  const { catalog } = await readCatalog(
    writeFiles({ ...fine, 'site.yml': 'name: Help\nlocales: [en]\ntickets: { a: { url: "https://a.example/{locale}" } }\n' }),
    {},
    { pseudoLocales: [{ locale: 'ar-xb', lang: 'ar-XB', dir: 'rtl', name: 'Mirrored' }] },
  );
  expect(catalog.site.building).toEqual(['en', 'ar-xb']);
  expect(catalog.site.locales.at(-1)).toEqual({ locale: 'ar-xb', lang: 'ar-XB', dir: 'rtl', name: 'Mirrored', folder: '' });
  expect(catalog.site.names['ar-xb']).toBe('Help');
  expect(catalog.site.tickets['a']?.url).toEqual({ en: 'https://a.example/en', 'ar-xb': 'https://a.example/en' });
  expect(findDocument(catalog, 'fine', 'ar-xb')).toMatchObject({ locale: 'en' });
});

test('every file becomes a document, whatever is wrong with its front matter', async () => {
  const { catalog } = await read({
    'en/help/how-to.md': '---js\nprocess.exit(3)\n---\n# How to {#x}\n',
    'en/help/b-c.md': 'text',
  });
  expect(catalog.documents.map(({ frontMatter, body }) => [frontMatter.title, body])).toEqual([
    ['b c', 'text'],
    ['How to', '# How to {#x}\n'],
  ]);
});

// other systems refuse most of these names themselves
describe.runIf(process.platform === 'linux')('names', () => {
  test('that no address can hold are reported and left out', async () => {
    const folder = writeFiles({
      ...fine,
      'en/help/two\nlines.md': article('A', 'id-of-a'),
      'en/help/back\\slash.md': article('B', 'id-of-b'),
      'en/help/assets/100%.png': 'picture',
      'en/help/assets/a\u2028b.png': 'picture',
    });
    const notUtf8 = Buffer.concat([Buffer.from(join(folder, 'en/help/caf')), Buffer.from([0xe9])]);
    writeFileSync(Buffer.concat([notUtf8, Buffer.from('.md')]), 'text');
    mkdirSync(notUtf8);
    const { catalog, problems } = await readCatalog(folder, {});
    expect(catalog.documents.map(({ path }) => path)).toEqual(['fine']);
    expect(Object.keys(catalog.assets)).toEqual(['assets/100%.png']);
    expect(problems.map(({ rule, file }) => `${file} ${rule}`).sort()).toEqual([
      'en/help/assets/a\ufffdb.png file-name',
      'en/help/back\\slash.md file-name',
      'en/help/caf\ufffd file-name',
      'en/help/caf\ufffd.md file-name',
      'en/help/two\ufffdlines.md file-name',
    ]);
  });

  test('with marks that mean something else in an address are published under another, and told', async () => {
    const { catalog, problems } = await read({
      'en/help/TOC.md': '* [C](why?.md)\n* [D](c%23/d.md)\n* [E](<%41.md>)\n* [F](/help/50%25 off.md)\n',
      'en/help/why?.md': article('C', 'id-of-c'),
      'en/help/c#/d.md': article('D', 'id-of-d'),
      'en/help/%41.md': article('E', 'id-of-e'),
      'en/help/50% off.md': article('F', 'id-of-f'),
      'fr/help/c#/d.md': article('D', 'id-of-d'),
    });
    expect(catalog.articles.map(({ path }) => path)).toEqual(['-41', '50- off', 'c-/d', 'why-']);
    expect(catalog.tocs['en']?.map(({ path }) => path)).toEqual(['why-', 'c-/d', '-41', '50- off']);
    expect(problems.filter(({ rule }) => rule === 'file-name').map(({ file, message }) => `${file}: ${message}`)).toContain(
      'en/help/c#/d.md: The name holds `#`, which means something else in an address; the page is `c-/d`.',
    );
  });

  test('are compared and published with accents as one character', async () => {
    const { catalog, problems } = await read({
      'en/help/u\u0308ber.md': article('A', 'id-of-a'),
      'fr/help/\u00FCber.md': article('B', 'id-of-a'),
      'en/help/TOC.md': '* [A](\u00FCber.md)\n',
    });
    expect(catalog.articles.map(({ path }) => path)).toEqual(['\u00FCber']);
    expect(catalog.tocs['en']).toMatchObject([{ path: '\u00FCber' }]);
    expect(problems.filter(({ rule }) => rule !== 'toc-missing')).toEqual([]);
  });

  test('that would have one address then are both named', async () => {
    const { catalog, problems } = await read({
      'en/help/why-.md': article('A', 'id-of-a'),
      'en/help/why?.md': article('B', 'id-of-b'),
    });
    expect(catalog.articles.map(({ path }) => path)).toEqual(['why-', 'why-.md']);
    expect(problems.find(({ rule }) => rule === 'file-names-alike')).toMatchObject({
      file: 'en/help/why?.md',
      message: '`en/help/why-.md` has the same address, so this one is published as `why-.md`.',
    });
  });
});

// those who may read everything are told of nothing
test.skipIf(process.getuid?.() === 0 || process.platform === 'win32')(
  'files and folders that may not be read are reported and left out',
  async () => {
    const folder = writeFiles({
      ...fine,
      'en/help/a.md': article('A', 'id-of-a'),
      'en/help/locked/b.md': article('B', 'id-of-b'),
      'en/help/assets/x.png': 'picture',
    });
    const locked = ['en/help/a.md', 'en/help/assets/x.png', 'en/help/locked'];
    for (const file of locked) chmodSync(join(folder, file), 0);
    const { catalog, problems } = await readCatalog(folder, {});
    chmodSync(join(folder, 'en/help/locked'), 0o700);
    expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual(locked.map((file) => `${file} file-unreadable`));
    expect([catalog.documents.map(({ path }) => path), Object.keys(catalog.assets)]).toEqual([['fine'], []]);
  },
);

test('symbolic links: out of the folder, to folders and to nothing are refused, to files inside they are read', async () => {
  const outside = mkdtempSync(join(tmpdir(), 'help-center-outside-'));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  writeFileSync(join(outside, 'secret.md'), article('Secret', 'the-secret'));
  const folder = writeFiles(fine);
  mkdirSync(join(folder, 'en/help/links'));
  symlinkSync(join(outside, 'secret.md'), join(folder, 'en/help/links/a.md'));
  symlinkSync(outside, join(folder, 'en/help/links/b'));
  symlinkSync('..', join(folder, 'en/help/links/c'));
  symlinkSync('nothing', join(folder, 'en/help/links/d.md'));
  symlinkSync('../fine.md', join(folder, 'en/help/links/e.md'));
  symlinkSync(outside, join(folder, 'fr'));
  const { catalog, problems } = await readCatalog(folder, {});
  expect(problems.map(({ file, rule }) => `${file} ${rule}`)).toEqual([
    'en/help/links/a.md symbolic-link',
    'en/help/links/b symbolic-link',
    'en/help/links/c symbolic-link',
    'en/help/links/d.md symbolic-link',
    'fr symbolic-link',
    'en/help/links/e.md duplicate-exl-id',
  ]);
  expect(catalog.documents.map(({ path }) => path)).toEqual(['fine', 'links/e']);
});

test('a folder that does not exist gives an empty catalog', async () => {
  const { catalog, problems } = await readCatalog('/does/not/exist', {});
  expect(catalog.documents).toEqual([]);
  expect(problems.map(({ rule }) => rule)).toEqual(['content-folder-missing']);
});

test('a name that every object has is a path like others', async () => {
  const { catalog } = await read({
    'en/help/constructor.md': article('A', 'id-of-a'),
    'en/help/__proto__.md': article('B', 'id-of-b'),
  });
  expect(catalog.articles.map(({ path }) => path)).toEqual(['__proto__', 'constructor']);
  expect(findDocument(catalog, 'toString', 'en')).toBeUndefined();
});

describe('a locale without a table of contents', () => {
  const files = {
    'en/help/TOC.md':
      '# Guide {#kb}\n\n* Getting connected {#connect}\n  * [A](/help/a.md)\n  * [B](/help/b.md)\n  * [Status](https://status.example/)\n* Other {#other}\n  * [A](/help/a.md)\n',
    'en/help/a.md': article('A', 'id-of-a'),
    'en/help/b.md': article('B', 'id-of-b'),
    'fr/help/a.md': article('A en français', 'id-of-a'),
  };

  test('has that of the reference, with its own titles; other labels say whose words they are', async () => {
    const { catalog } = await readCatalog(writeFiles(files), {});
    expect(catalog.tocs['fr']?.[0]).toMatchObject({
      label: 'Getting connected',
      labelLocale: 'en',
      children: [
        { label: 'A en français', labelLocale: undefined },
        { label: 'B', labelLocale: 'en' },
        { label: 'Status', labelLocale: 'en' },
      ],
    });
    expect(catalog.tocs['en']?.[0]).not.toHaveProperty('labelLocale');
  });

  test('is told of where that shows groups in another language', async () => {
    const { problems } = await readCatalog(writeFiles(files), {});
    expect(problems.filter(({ rule }) => rule === 'toc-missing')).toEqual([
      {
        rule: 'toc-missing',
        file: 'fr/help/TOC.md',
        message: 'There is no table of contents here, so readers see groups in another language: `Getting connected` and 1 more.',
      },
    ]);
    const flat = { ...files, 'en/help/TOC.md': '# Guide\n\n* [A](/help/a.md)\n* [B](/help/b.md)\n' };
    expect((await readCatalog(writeFiles(flat), {})).problems.map(({ rule }) => rule)).not.toContain('toc-missing');
    const own = { ...files, 'fr/help/TOC.md': '# Guide\n\n* Se connecter {#connect}\n  * [A](/help/a.md)\n' };
    expect((await readCatalog(writeFiles(own), {})).problems.map(({ rule }) => rule)).not.toContain('toc-missing');
  });
});
