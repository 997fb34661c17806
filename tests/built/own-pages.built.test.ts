// Pages that a team composes itself (`<locale>/pages/*.mdx`), built from sample content whose French lies in a folder
// of another name.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Element } from 'hast';
import { acceptText } from '../../src/translations/accept.ts';
import { printTranslationLock } from '../../src/translations/lock.ts';
import { passagesOfFile } from '../../src/translations/passages.ts';
import { attribute, byTag, findAll, findFirst, metaContent, parseHtml, textOf } from '../kit/html.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { writeInto } from '../../src/catalog/test-folder.ts';

const id = '7a1d3a0e-0c5f-4f0e-9a55-2c1b1b7b0a01';
const article = (title: string, heading: string) =>
  `---\ntitle: ${title}\ndescription: About ${title}.\nexl-id: ${id}\npromoted: true\nlast-update: 2026-11-02\n---\n\n# ${title}\n\n## ${heading} {#repair}\n\nBefore.\n\n1. ${heading} one.\n1. ${heading} two.\n`;
const page = (title: string, text: string) =>
  `---\ntitle: ${title}\ndescription: ${title}, in a sentence.\n---\n\n# ${title}\n\n${text}\n`;

const about = page(
  'About us',
  'We repair the [boiler](/help/boiler.md#repair).\n\n## Where {#where}\n\nHere.\n\n## Who {#who}\n\nWe.',
);
const frenchAbout = page(
  'À propos',
  'Nous réparons la [chaudière](/help/boiler.md#repair).\n\n## Où {#where}\n\nIci.\n\n## Qui {#who}\n\nNous.',
);
/** The French page was compared with an English one that said something else in one section. */
const accepted = acceptText(passagesOfFile('a.mdx', frenchAbout), passagesOfFile('a.mdx', about.replace('Here.', 'There.')));

const files: Record<string, string> = {
  'site.yml':
    'name: Sample help\nreference: en\nprofile: strict\nurl: https://help.example.org\nlocales: { en: en, fr: fr-FR, sv: sv }\ntickets: { desk: { product: Desk, url: https://desk.example.org/ } }\n',
  'en/help/TOC.md': '# Samples {#samples}\n\n* Parts {#parts}\n  * [Boiler](/help/boiler.md)\n',
  'fr-FR/help/TOC.md': '# Exemples {#samples}\n\n* Parties {#parts}\n  * [Chaudière](/help/boiler.md)\n',
  'sv/help/TOC.md': '# Prov {#samples}\n\n* Delar {#parts}\n  * [Panna](/help/boiler.md)\n',
  'en/help/boiler.md': article('Boiler', 'Repair'),
  'fr-FR/help/boiler.md': article('Chaudière', 'Réparer'),
  'sv/help/boiler.md': article('Panna', 'Laga'),
  'en/pages/about.mdx': about,
  'fr-FR/pages/about.mdx': frenchAbout,
  'fr-FR/translations.lock': printTranslationLock(new Map([['pages/about.mdx', accepted]])),
  'en/pages/ways.mdx': page(
    'All ways',
    `<Symptoms />\n\n<Topics />\n\n## Steps {#steps}\n\nBefore you write:\n\n<ArticleSteps id="${id}" section="repair" blocks="1" />\n\n<TicketLink />\n\n<Article id="${id}" />\n\n<Search />\n\n<Promoted />\n\n<Newest />\n\nSee [where](about.mdx#where).`,
  ),
  'en/pages/home.mdx': page('Welcome', `<Search />\n\n<Article id="${id}" />`),
  'fr-FR/pages/home.mdx': page('Bienvenue', `<Search />\n\n<Article id="${id}" />`),
};

let content: string;
let built: TestBuild;
beforeAll(() => {
  content = makeFolder('own-pages-');
  writeInto(content, files);
  built = buildForTest({ CONTENT_DIR: content, SITE_URL: '' });
  expect(built.exitCode, built.output).toBe(0);
});
afterAll(() => {
  built.remove();
  rmSync(content, { recursive: true, force: true });
});

const read = (file: string) => parseHtml(readFileSync(path.join(built.outDir, file), 'utf8'));
const main = (file: string) => findFirst(read(file), byTag('main'));

const hrefs = (file: string) => findAll(main(file) as Element, byTag('a')).flatMap((link) => attribute(link, 'href') ?? []);
const hasClass = (name: string) => (element: Element) => attribute(element, 'className')?.split(' ').includes(name) ?? false;

describe('a page of our own', () => {
  test('is found in the folder of its locale, whatever its name', () => {
    expect(textOf(main('fr/about/index.html'))).toContain('Nous réparons la chaudière.');
    expect(hrefs('fr/about/index.html')).toContain('/fr/help/boiler/#repair');
  });

  test('has the section ids of the reference', () => {
    expect(textOf(findFirst(read('fr/about/index.html'), (element) => attribute(element, 'id') === 'where'))).toBe('Où');
  });

  test('says below the heading of a section that its original has changed, and nowhere else', () => {
    const lines = findAll(main('fr/about/index.html') as Element, hasClass('meta'));
    expect(lines.map((line) => textOf(line))).toEqual([
      'L’original a changé depuis la traduction de cette section. Comparer avec l’original',
    ]);
    expect(hrefs('fr/about/index.html')).toContain('/en/about/#where');
    const text = textOf(main('fr/about/index.html'));
    expect(text.indexOf('Où')).toBeLessThan(text.indexOf('L’original'));
    expect(text.indexOf('L’original')).toBeLessThan(text.indexOf('Ici.'));
    expect(findAll(main('en/about/index.html') as Element, hasClass('meta'))).toEqual([]);
  });

  test('is shown in the language of the reference where a locale lacks it, marked and kept from search engines', () => {
    const tree = read('sv/about/index.html');
    expect(attribute(findFirst(tree, byTag('h1')), 'lang')).toBe('en');
    expect(textOf(findFirst(tree, hasClass('notice')))).toBe('Sidan är inte översatt till svenska än. Den visas på engelska.');
    expect(metaContent(tree, 'robots')).toBe('noindex');
    expect(hrefs('sv/about/index.html')).toContain('/sv/help/boiler/#repair');
    const footer = findFirst(tree, byTag('footer')) as Element;
    const link = findFirst(footer, (element) => attribute(element, 'href') === '/sv/about/');
    expect(attribute(link, 'lang')).toBe('en');
  });

  test('has its Markdown beside it', () => {
    expect(readFileSync(path.join(built.outDir, 'fr/about/index.md'), 'utf8')).toContain(
      '[chaudière](https://help.example.org/fr/help/boiler/#repair)',
    );
    expect(existsSync(path.join(built.outDir, 'sv/about/index.md'))).toBe(false);
    const source = findFirst(read('sv/about/index.html'), (element) => attribute(element, 'type') === 'text/markdown');
    expect([attribute(source, 'href'), attribute(source, 'hrefLang')]).toEqual(['/en/about/index.md', 'en']);
  });

  test('is in the sitemap in the languages in which it exists', () => {
    const sitemap = readFileSync(path.join(built.outDir, 'sitemap.xml'), 'utf8');
    expect(
      [...sitemap.matchAll(/<loc>https:\/\/help\.example\.org(\/[a-z]+\/(?:about|home)\/)<\/loc>/g)].map(([, url]) => url),
    ).toEqual(['/en/about/', '/fr/about/']);
  });
});

describe('the components of a page', () => {
  const ways = 'fr/ways/index.html';
  test('show what they name in the language of the reader, around a text that is in another', () => {
    const tree = read(ways);
    expect(attribute(findFirst(tree, byTag('h1')), 'lang')).toBe('en');
    const part = findFirst(tree, hasClass('part')) as Element;
    expect(textOf(part)).toContain('Réparer one.');
    expect(textOf(part)).not.toContain('Before.');
    expect(hrefs(ways)).toContain('/fr/help/boiler/#repair');
    const card = findFirst(tree, hasClass('article-card')) as Element;
    expect(textOf(card)).toBe('Chaudière About Chaudière.');
    expect(attribute(findFirst(tree, hasClass('home-search')), 'action')).toBe('/fr/search/');
    expect(findFirst(tree, hasClass('topics-grid'))).toBeDefined();
    expect(hrefs(ways)).toContain('/fr/ticket/');
    expect(hrefs(ways)).toContain('/fr/about/#where');
  });

  test('stand in the Markdown of the page, too', () => {
    const text = readFileSync(path.join(built.outDir, 'en/ways/index.md'), 'utf8');
    expect(text).toContain('Repair one.');
    expect(text).toContain('[Boiler](https://help.example.org/en/help/boiler/)');
    expect(text).toContain('(https://help.example.org/en/ticket/)');
  });

  test('leave no id on the page twice', () => {
    for (const file of [ways, 'fr/index.html', 'en/about/index.html']) {
      const ids = findAll(read(file), ({ properties }) => 'id' in properties).map(({ properties }) => properties['id']);
      expect(
        ids.filter((one, index) => ids.indexOf(one) !== index),
        file,
      ).toEqual([]);
    }
  });
});

describe('a home page that the team composed', () => {
  test('stands at the address of the home page, and nowhere else', () => {
    expect(textOf(findFirst(read('fr/index.html'), byTag('h1')))).toBe('Bienvenue');
    expect(attribute(findFirst(read('sv/index.html'), byTag('h1')), 'lang')).toBe('en');
    expect(existsSync(path.join(built.outDir, 'fr/home/index.html'))).toBe(false);
    expect(existsSync(path.join(built.outDir, 'fr/index.md'))).toBe(true);
    const footer = findFirst(read('fr/about/index.html'), byTag('footer')) as Element;
    expect(findAll(footer, (element) => attribute(element, 'href') === '/fr/home/')).toEqual([]);
  });
});

describe('a hostile page', () => {
  test.each(['strict', 'import'])(
    'stops the build of the profile %s with file, line and remedy; nothing of it runs',
    (profile) => {
      const file = path.join(content, 'en/pages/hostile.mdx');
      const ran = path.join(content, 'ran.txt');
      writeFileSync(
        file,
        page('Hostile', `import fs from 'node:fs'\n\n{fs.writeFileSync(${JSON.stringify(ran)}, 'x')}\n\n<Symptom />`),
      );
      const failed = buildForTest({ CONTENT_DIR: content, CONTENT_PROFILE: profile });
      rmSync(file);
      failed.remove();
      expect(failed.exitCode, failed.output).toBe(1);
      expect(failed.output).toContain('en/pages/hostile.mdx:8:1  error  page-code');
      expect(failed.output).toContain('en/pages/hostile.mdx:10:1  error  page-code');
      expect(failed.output).toContain('back-ticks');
      expect(failed.output).not.toMatch(/^ {4}at /m);
      expect(existsSync(ran)).toBe(false);
    },
  );

  test('leaves a whole page in place where it only names what is not there, in the profile import', () => {
    const file = path.join(content, 'en/pages/lost.mdx');
    writeFileSync(file, page('Lost', 'Before.\n\n<Article id="not-there" />\n\n<Symptom />\n\nAfter.'));
    const imported = buildForTest({ CONTENT_DIR: content, CONTENT_PROFILE: 'import' });
    rmSync(file);
    const text = existsSync(path.join(imported.outDir, 'en/lost/index.html'))
      ? textOf(findFirst(parseHtml(readFileSync(path.join(imported.outDir, 'en/lost/index.html'), 'utf8')), byTag('main')))
      : '';
    imported.remove();
    expect(imported.exitCode, imported.output).toBe(0);
    for (const word of ['Before.', '<Article id="not-there" />', '<Symptom />', 'After.']) expect(text).toContain(word);
  });
});
