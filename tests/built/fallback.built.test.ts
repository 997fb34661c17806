// Articles that a language lacks, or keeps from search engines.
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Element, Root } from 'hast';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { translator } from '../../src/i18n/translator.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { attribute, byTag, findAll, findFirst, metaContent, parseHtml, textOf } from '../kit/html.ts';
import { writeInto, type Files } from '../../src/catalog/test-folder.ts';

const locales = ['en', 'fr', 'sv', 'it'] as const;
/** In English, Swedish and Italian. */
const connect = 'help/connect/first-steps';
/** In all languages; in French not for search engines. */
const ticket = 'help/support/ticket';

const article = (id: string, title: string, body: string, ...more: string[]): string =>
  ['---', `title: ${title}`, `exl-id: ${id}`, ...more, '---', '', `# ${title}`, '', body, ''].join('\n');
const toc = (connecting: string, words: string, support: string): string =>
  [
    `# ${connecting} {#all}`,
    '',
    `* ${connecting} {#connect}`,
    '  * [First steps](/help/connect/first-steps.md)',
    '  * [Keys](/help/connect/keys.md)',
    `* ${words} {#words}`,
    '  * [Words](/help/words/terms.md)',
    `* ${support} {#support}`,
    '  * [Ticket](/help/support/ticket.md)',
    '',
  ].join('\n');
/** Words of the guide, which English and Swedish have. */
const guideWords = (locale: string): string =>
  [
    `title: Repair (${locale})`,
    'description: Find out what is wrong.',
    'what: { title: What is wrong?, options: { fails: The connection fails, other: Something else } }',
    'fix: { title: Connect again }',
    'done: { title: It works }',
    'ticket: { title: Ask support }',
    '',
  ].join('\n');
const toFirstSteps = 'Begin with the [first steps](/help/connect/first-steps.md).';

const files: Files = {
  'site.yml': [
    'name: Help',
    'url: https://help.example.org',
    'reference: en',
    'locales: { en: en, fr: fr, sv: sv, it: it }',
    'edit:',
    "  suggest: '{repo}/edit/main/{path}'",
    "  translate: '{repo}/new/main?filename={path}'",
    'tickets: { desk: { product: Help, url: https://support.example.org/ } }',
    '',
  ].join('\n'),
  'en/help/TOC.md': toc('Connecting', 'Words', 'Support'),
  'fr/help/TOC.md': toc('Connexion', 'Vocabulaire', 'Assistance'),
  'sv/help/TOC.md': toc('Anslutning', 'Ordlista', 'Hjälp'),
  'troubleshooters/repair.yml': [
    'id: repair',
    'version: 1',
    'status: published',
    'owner: documentation',
    'reviewed: 2026-11-22',
    'review-every: 180d',
    'article: first-steps',
    'ticket: desk',
    'start: what',
    'carry: [symptom, tried]',
    'parts: { again: { section: again, blocks: 0, expect: steps(2) } }',
    'nodes:',
    '  what: { kind: question, asks: symptom, options: { fails: { to: fix }, other: { to: fix, escape: other } } }',
    '  fix: { kind: fix, show: [again], worked: done, failed: ticket, blocked: ticket }',
    '  done: { kind: end, end: resolved }',
    '  ticket: { kind: end, end: ticket }',
    '',
  ].join('\n'),
  ...Object.fromEntries(
    ['en', 'sv'].flatMap((locale) => [
      [`${locale}/troubleshooters/repair.yml`, guideWords(locale)],
      [`${locale}/pages/about.mdx`, `---\ntitle: About (${locale})\n---\n\n# About (${locale})\n\nText.\n`],
    ]),
  ),
  ...Object.fromEntries(
    ['en', 'fr', 'sv'].map((locale) => [`${locale}/metadata.md`, `---\ngit-repo: https://git.example/articles.${locale}\n---\n`]),
  ),
  ...Object.fromEntries(
    locales.flatMap((locale) => [
      [`${locale}/help/connect/keys.md`, article('keys', `Keys (${locale})`, toFirstSteps)],
      [`${locale}/help/words/terms.md`, article('terms', `Words (${locale})`, toFirstSteps)],
      [
        `${locale}/help/support/ticket.md`,
        article('submit-ticket', `Ticket (${locale})`, 'Write to us.', ...(locale === 'fr' ? ['index: false'] : [])),
      ],
    ]),
  ),
  ...Object.fromEntries(
    locales
      .filter((locale) => locale !== 'fr')
      .map((locale) => [
        `${locale}/${connect}.md`,
        article(
          'first-steps',
          `First steps (${locale})`,
          'You need [keys](/help/connect/keys.md), [words](../words/terms.md) and perhaps a [ticket](/help/support/ticket.md).\n\n## Again {#again}\n\n1. Open it.\n1. Connect.',
        ),
      ]),
  ),
};

let content: string;
let built: TestBuild;

beforeAll(() => {
  content = makeFolder('fallback-');
  writeInto(content, files);
  built = buildForTest({ CONTENT_DIR: content, CONTENT_PROFILE: 'import' });
  expect(built.exitCode, built.output).toBe(0);
});
afterAll(() => {
  built.remove();
  rmSync(content, { recursive: true, force: true });
});

const read = (file: string): Root => parseHtml(readFileSync(path.join(built.outDir, file), 'utf8'));
const pageOf = (locale: string, name: string): Root => read(`${locale}/${name}/index.html`);
const hrefs = (tree: Root | Element | undefined): string[] =>
  tree === undefined ? [] : findAll(tree, byTag('a')).flatMap((link) => attribute(link, 'href') ?? []);
const prose = (tree: Root): Element | undefined =>
  findFirst(tree, (element) => attribute(element, 'className')?.split(' ').includes('prose') ?? false);
const isThere = (url: string): boolean =>
  existsSync(
    path.join(
      built.outDir,
      decodeURIComponent(url.replace(/[?#].*$/, '')),
      url.replace(/[?#].*$/, '').endsWith('/') ? 'index.html' : '',
    ),
  );

describe('an article that a language lacks', () => {
  test('is shown in the language of the reference, and its links lead to articles in the reader’s', () => {
    const text = prose(pageOf('fr', connect));
    expect(attribute(text, 'lang')).toBe('en');
    const own = hrefs(text).filter((href) => href.includes('/help/'));
    expect(own.length).toBe(3);
    expect(own.filter((href) => !href.startsWith('/fr/'))).toEqual([]);
    expect(own.filter((href) => !isThere(href))).toEqual([]);
    expect(own.map((href) => href.replace('/fr/', '/en/'))).toEqual(
      hrefs(prose(pageOf('en', connect))).filter((href) => href.includes('/help/')),
    );
  });

  test('is marked where another text that is in its language leads to it', () => {
    const texts = readdirSync(path.join(built.outDir, 'fr/help'), { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('index.html'),
    );
    const links = texts.flatMap((file) =>
      findAll(
        read(`fr/help/${file}`),
        (element) => element.tagName === 'a' && (attribute(element, 'href') ?? '').startsWith(`/fr/${connect}/`),
      ),
    );
    expect(links.length).toBeGreaterThan(1);
    const inText = links.filter(
      (link) =>
        attribute(link, 'hrefLang') === 'en' ||
        attribute(link, 'lang') === 'en' ||
        findFirst(link, (element) => attribute(element, 'lang') === 'en') !== undefined,
    );
    expect(inText.length).toBeGreaterThan(0);
  });

  test('offers the Markdown that there is', () => {
    const page = pageOf('fr', connect);
    const sources = findAll(page, (element) => attribute(element, 'type') === 'text/markdown');
    expect(sources.map((element) => [element.tagName, attribute(element, 'href'), attribute(element, 'hrefLang')])).toEqual([
      ['link', `/en/${connect}/index.md`, 'en'],
      ['a', `/en/${connect}/index.md`, 'en'],
    ]);
    expect(isThere(`/en/${connect}/index.md`)).toBe(true);
  });
});

describe.each([
  ['an article', connect, `${connect}.md`],
  ['a page of our own', 'about', 'pages/about.mdx'],
  ['a guide', 'troubleshoot/repair', 'troubleshooters/repair.yml'],
  ['a step of a guide', 'troubleshoot/repair/fix/fails', 'troubleshooters/repair.yml'],
  ['a guide on one page', 'troubleshoot/repair/all', 'troubleshooters/repair.yml'],
])('%s leads people without git', (_, page, file) => {
  const named = (locale: string, label: 'article.suggest' | 'article.translate'): (string | undefined)[] =>
    findAll(pageOf(locale, page), (link) => link.tagName === 'a' && textOf(link) === translator(locale)(label)).map((link) =>
      attribute(link, 'href'),
    );

  test('to the file that is shown', () => {
    expect(named('fr', 'article.suggest')).toEqual([`https://git.example/articles.en/edit/main/${file}`]);
    expect(named('sv', 'article.suggest')).toEqual([`https://git.example/articles.sv/edit/main/${file}`]);
  });

  test('to the file that their language lacks', () => {
    expect(named('fr', 'article.translate')).toEqual([`https://git.example/articles.fr/new/main?filename=${file}`]);
    expect(named('sv', 'article.translate')).toEqual([]);
  });
});

test('where no repository is known, nobody is led to one', () => {
  expect(hrefs(pageOf('it', connect)).filter((href) => href.includes('git.example'))).toEqual([]);
});

test('the labels of a table of contents that a language lacks are marked as being of another', () => {
  const unmarked = (tree: Element | undefined, tags: string[]) =>
    (tree === undefined ? [] : findAll(tree, (element) => tags.includes(element.tagName)))
      .filter((element) => attribute(element, 'lang') !== 'en')
      .map((element) => textOf(element));
  const page = pageOf('it', connect);
  const className = (name: string) => (element: Element) => attribute(element, 'className')?.split(' ').includes(name) ?? false;
  expect(unmarked(findFirst(page, className('tree')), ['summary'])).toEqual([]);
  expect(unmarked(findFirst(page, className('breadcrumbs')), ['a', 'span']).slice(1)).toEqual([]);
  expect(unmarked(findFirst(read('it/index.html'), className('topics')), ['h3'])).toEqual([]);
  expect(unmarked(findFirst(pageOf('sv', connect), className('tree')), ['summary']).length).toBeGreaterThan(2);
});

describe('a page that one language keeps from search engines', () => {
  const alternates = (tree: Root) =>
    findAll(
      tree,
      (element) =>
        attribute(element, 'rel') === 'alternate' &&
        element.properties['hrefLang'] !== undefined &&
        attribute(element, 'type') === undefined,
    ).map((element) => attribute(element, 'hrefLang'));
  test('is not named by the others, nor by the sitemap', () => {
    expect(metaContent(pageOf('fr', ticket), 'robots')).toBe('noindex');
    expect(alternates(pageOf('fr', ticket))).toEqual([]);
    expect(alternates(pageOf('en', ticket))).toEqual(['en', 'sv', 'it', 'x-default']);
    expect(readFileSync(path.join(built.outDir, 'sitemap.xml'), 'utf8')).not.toContain(`/fr/${ticket}/`);
  });
});

test('the page on support tickets does not send its readers to itself', () => {
  const page = pageOf('sv', ticket);
  expect(hrefs(findFirst(page, byTag('main'))).filter((href) => href === `/sv/${ticket}/`)).toEqual([]);
  const title = translator('sv')('feedback.title');
  expect(textOf(findFirst(pageOf('sv', connect), byTag('main')))).toContain(title);
  expect(textOf(findFirst(page, byTag('main')))).not.toContain(title);
});
