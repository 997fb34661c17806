import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Document } from '../document.ts';
import { readCatalog } from '../read.ts';
import { addressUrl } from './address-url.ts';
import { findOwnPage, type Catalog } from '../catalog.ts';
import { createLinkResolver } from './resolve-link.ts';
import { writeFiles, writeInto } from '../test-folder.ts';

const article = (title: string, id: string) => `---\ntitle: ${title}\nexl-id: ${id}\n---\n`;
const files = {
  'site.yml': [
    'locales: {en: en, fr: fr, pt: {folder: pt, lang: pt-BR}}',
    'url: https://help.example.org',
    'base: /docs/',
    'published-at: ["https://kb.example.org/{locale}/docs/guide/kb/"]',
    'tickets: {support: {url: {default: "https://a.example/{locale}/support", fr: "https://fr.example/"}}}',
  ].join('\n'),
  'elsewhere.yml': [
    'old/guide.md#submit: /help/support/ticket.md',
    'old/guide: https://a.example/{locale}/guide',
    'moved/: https://a.example/{lang}/moved/',
    'gone: ticket:support',
    'https://docs.magento.com/mbi/: https://a.example/mbi/',
    'loop-a: /help/loop-b.md',
    'loop-b: /help/loop-a.md',
  ].join('\n'),
  'redirects.csv':
    'source,dest\r\nhttps://kb.example.org/docs/guide/kb/former\\.html,https://kb.example.org/docs/guide/kb/group/one\r\n',
  'en/help/TOC.md':
    '# KB {#kb}\n\n* Group {#group}\n  * [One](/help/how-to/one.md)\n* [Overview](/help/overview.md)\n* [Overview](/help/how-to/overview.md)\n',
  'fr/help/TOC.md': '# KB {#kb}\n\n* [Un](/help/how-to/one.md)\n',
  'pt/help/TOC.md': '# KB {#kb}\n\n* [Um](/help/how-to/one.md)\n',
  'en/help/how-to/one.md': article('One [!DNL x]', 'id-one'),
  'en/help/overview.md': article('Overview', 'id-overview'),
  'en/help/how-to/overview.md': article('Overview too', 'id-overview-2'),
  'en/help/support/ticket.md': article('Ticket', 'submit-ticket'),
  'en/help/how-to/assets/x.png': 'x',
  'en/help/how-to/assets/y.pdf': 'y',
  'fr/help/how-to/assets/y.pdf': 'yy',
  'fr/help/how-to/one.md': article('Un', 'id-one'),
  'fr/help/support/ticket.md': article('Ticket', 'submit-ticket'),
  'en/troubleshooters/reconnect.yml': 'x: y',
  'troubleshooters/reconnect.yml': 'x: y',
  'en/pages/about.mdx': '---\ntitle: About\n---\n',
  'en/pages/legal.mdx': '---\ntitle: Legal\n---\n',
  'fr/pages/about.mdx': '---\ntitle: À propos\n---\n',
  'en/help/_includes/a.md': 'A',
  'fr/help/_includes/a.md': 'Un A',
  'en/help/_includes/c.md': 'C',
};

interface Sample {
  catalog: Catalog;
  resolver: ReturnType<typeof createLinkResolver>;
  french: Document;
  portuguese: Document;
}

const folder = mkdtempSync(join(tmpdir(), 'help-center-test-'));
/** Read once: no test changes it. */
let sample: Sample;
beforeAll(async () => {
  writeInto(folder, { ...files, 'pt/help/how-to/one.md': article('Um', 'id-one') });
  const { catalog, problems } = await readCatalog(folder, {});
  expect(problems.filter(({ rule }) => rule !== 'translation-missing')).toEqual([]);
  const find = (locale: string) =>
    catalog.documents.find((document) => document.locale === locale && document.path === 'how-to/one');
  const [french, portuguese] = [find('fr'), find('pt')];
  if (!french || !portuguese) throw new Error('the test content lacks an article');
  sample = { catalog, resolver: createLinkResolver(catalog), french, portuguese };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each([
  ['/help/how-to/one.md', '/docs/fr/help/how-to/one/'],
  ['one.md#a-b', '/docs/fr/help/how-to/one/#a-b'],
  ['../support/ticket.md', '/docs/fr/help/support/ticket/'],
  ['../../help/support/ticket.md', '/docs/fr/help/support/ticket/'],
  ['/help/overview', '/docs/fr/help/overview/'],
  ['#a%20b', '#a%20b'],
  ['assets/y.pdf', '/docs/fr/assets/how-to/assets/y.pdf'],
  ['assets/x.png', '/docs/assets/how-to/assets/x.png'],
  ['/help/old/guide.md#submit', '/docs/fr/help/support/ticket/'],
  ['/help/old/guide.md#other', 'https://a.example/fr/guide#other'],
  ['/help/moved/a/b.md', 'https://a.example/fr/moved/a/b'],
  ['/help/gone.md', 'https://fr.example/'],
  ['ticket:support', 'https://fr.example/'],
  ['https://kb.example.org/en/docs/guide/kb/group/one#x', '/docs/fr/help/how-to/one/#x'],
  ['https://kb.example.org/docs/guide/kb/elsewhere/one.html?lang=fr', '/docs/fr/help/how-to/one/'],
  ['https://kb.example.org/fr/docs/guide/kb/former.html', '/docs/fr/help/how-to/one/'],
  ['/docs/guide/kb/group/one', '/docs/fr/help/how-to/one/'],
  ['/docs/other/page', 'https://kb.example.org/docs/other/page'],
  ['https://docs.magento.com/mbi/a.html', 'https://a.example/mbi/a'],
  ['https://example.org/?a=b', 'https://example.org/?a=b'],
  ['//example.org/a', 'https://example.org/a'],
  ['mailto:a@example.org', 'mailto:a@example.org'],
  ['Mailto:a@example.org', 'mailto:a@example.org'],
  ['HTTPS://kb.example.org/en/docs/guide/kb/group/one', '/docs/fr/help/how-to/one/'],
  ['HTTPS://example.org/A', 'https://example.org/A'],
  ['Ticket:support', 'https://fr.example/'],
])('%s leads to %s', (written, href) => {
  const { catalog, resolver, french } = sample;
  const resolved = resolver.resolveLink(written, french);
  expect(addressUrl(catalog, resolved.href ?? '', 'fr')).toBe(href);
  expect(resolved.problem).toBeUndefined();
});

test.each([
  ['/help/how-to/on.md', 'broken-link', 'Did you mean `/help/how-to/one.md`?'],
  ['/help/elsewhere/ticket.md', 'broken-link', 'Did you mean `/help/support/ticket.md`?'],
  ['/admin', 'broken-link', 'not with `/help/`'],
  ['1:2.md', 'broken-link', 'does not exist'],
  ['../../../../etc/passwd', 'path-outside', 'leads out'],
  ['/help/../../site.yml', 'path-outside', 'leads out'],
  ['..%2f..%2f..%2fsite.yml', 'path-outside', 'leads out'],
  ['..\\..\\..\\site.yml', 'path-outside', 'leads out'],
  ['assets/z.pdf', 'missing-asset', 'does not exist'],
  ['ticket:suport', 'unknown-ticket', 'Did you mean `support`?'],
  ['ticket:constructor', 'unknown-ticket', 'no ticket'],
  ['javascript:alert(1)', 'link-scheme', '`javascript:`'],
  ['java\nscript:alert(1)', 'link-scheme', '`javascript:`'],
  [' JAVASCRIPT:alert(1)', 'link-scheme', '`javascript:`'],
  ['data:text/html,x', 'link-scheme', '`data:`'],
  ['vbscript:x', 'link-scheme', '`vbscript:`'],
  ['file:///etc/passwd', 'link-scheme', '`file:`'],
  ['https://', 'link-malformed', 'not a complete address'],
  ['', 'link-malformed', 'no address'],
  ['/help/loop-a.md', 'redirect-loop', 'more than 10 times'],
])('%j leads nowhere: %s', (written, rule, words) => {
  const { resolver, french } = sample;
  const place = { file: 'fr/help/how-to/one.md', line: 7, column: 3 };
  const { href, problem } = resolver.resolveLink(written, french, place);
  expect(href).toBeUndefined();
  expect(problem).toMatchObject({ ...place, rule });
  expect(problem?.message).toContain(words);
});

describe('an article may be named', () => {
  const folder = {
    'site.yml': 'locales: {en: en, pt-BR: pt_BR}\nbase: /docs/\n',
    'en/help/start.md': article('Start', 'id-start'),
    'en/help/UPPER.MD': article('Upper', 'id-upper'),
    'en/help/long.markdown': article('Long', 'id-long'),
    'en/help/two words.md': article('Two words', 'id-two-words'),
    'en/help/release-2.0.md': article('Release', 'id-release'),
    'en/help/sub/index.md': article('Sub', 'id-sub'),
    'en/help/other/readme.md': article('Other', 'id-other'),
    'en/help/assets/x.png': 'x',
    'pt_BR/help/start.md': article('Início', 'id-start'),
    'en/pages/about.mdx': 'About',
  };
  test.each([
    ['UPPER.MD', 'en/help/UPPER/'],
    ['UPPER.md', 'en/help/UPPER/'],
    ['long.md', 'en/help/long/'],
    ['long.markdown#x', 'en/help/long/#x'],
    ['long.html', 'en/help/long/'],
    ['long', 'en/help/long/'],
    ['release-2.0', 'en/help/release-2.0/'],
    ['two%20words.md', 'en/help/two%20words/'],
    ['two words.md', 'en/help/two%20words/'],
    ['sub/', 'en/help/sub/index/'],
    ['sub', 'en/help/sub/index/'],
    ['./sub/index.html?x=y#z', 'en/help/sub/index/#z'],
    ['sub/README.md', 'en/help/sub/index/'],
    ['/help/other/', 'en/help/other/readme/'],
    ['other/index.html', 'en/help/other/readme/'],
    ['/help//sub//index.md', 'en/help/sub/index/'],
    ['//help/start.md', 'en/help/start/'],
    ['/en/help/start/', 'en/help/start/'],
    ['/pt-BR/help/start', 'en/help/start/'],
    ['/pt_BR/help/start.md', 'en/help/start/'],
    ['/docs/pt-br/help/start/index.html#a', 'en/help/start/#a'],
    ['/docs/help/start', 'en/help/start/'],
    ['../../pt_BR/help/start.md', 'en/help/start/'],
    ['/en/', 'en/'],
    ['/docs/', 'en/'],
    ['/help/', 'en/'],
    ['../help', 'en/'],
    ['/en/about/', 'en/about/'],
    ['/en/search/', 'en/search/'],
    ['/id/id-sub/', 'en/help/sub/index/'],
    ['/sub/index.md#x', 'en/help/sub/index/#x'],
    ['help/two%20words.md', 'en/help/two%20words/'],
    ['./pt_BR/help/start.md#x', 'en/help/start/#x'],
    ['/assets/x.png', 'assets/assets/x.png'],
    ['/docs/assets/assets/x.png', 'assets/assets/x.png'],
    ['/en/help/assets/x.png', 'assets/assets/x.png'],
  ])('as %s', async (written, href) => {
    const { catalog } = await readCatalog(writeFiles(folder), {});
    const document = catalog.byLocale['en']?.['start'];
    if (!document) throw new Error('the test content lacks an article');
    const resolved = createLinkResolver(catalog).resolveLink(written, document);
    expect([addressUrl(catalog, resolved.href ?? '', 'en'), resolved.problem]).toEqual([`/docs/${href}`, undefined]);
  });

  test('and an image by its published path', async () => {
    const { catalog } = await readCatalog(writeFiles(folder), {});
    const document = catalog.byLocale['en']?.['start'];
    if (!document) throw new Error('the test content lacks an article');
    const image = await createLinkResolver(catalog).resolveImage('/en/help/assets/x.png', document, async (src) => ({ src }));
    expect(image).toEqual({ src: 'assets/x.png' });
  });
});

test('a file that is there, but not served, is not called missing', async () => {
  const { catalog } = await readCatalog(writeFiles({ ...files, 'en/help/assets/x.exe': 'x', 'en/help/assets/y.bmp': 'y' }), {});
  const document = catalog.byLocale['fr']?.['how-to/one'];
  if (!document) throw new Error('the test content lacks an article');
  const { resolveLink, resolveImage } = createLinkResolver(catalog);
  expect(resolveLink('/help/assets/x.exe', document)).toMatchObject({ href: undefined, problem: { rule: 'asset-kind' } });
  expect(await resolveImage('/help/assets/y.bmp', document, async () => undefined)).toMatchObject({
    missing: true,
    problem: { rule: 'asset-kind' },
  });
});

test('a link to a draft is dropped and told', async () => {
  const draft = article('Unfinished', 'id-unfinished').replace('exl-id', 'draft: true\nexl-id');
  const { catalog } = await readCatalog(writeFiles({ ...files, 'en/help/unfinished.md': draft }), {});
  const document = catalog.byLocale['fr']?.['how-to/one'];
  if (!document) throw new Error('the test content lacks an article');
  expect(createLinkResolver(catalog).resolveLink('/help/unfinished.md', document)).toEqual({
    href: undefined,
    problem: { rule: 'link-to-draft', file: document.file, message: '`/help/unfinished.md` is a draft, which is not published.' },
  });
});

test('capitals are mended and reported', () => {
  const { resolver, french } = sample;
  expect(resolver.resolveLink('/help/How-To/One.md', french)).toMatchObject({
    href: 'site:article/how-to%2Fone/',
    target: { path: 'how-to/one' },
    problem: { rule: 'link-case' },
  });
});

test('our own published address without an article stays a link elsewhere, and is reported', () => {
  const { resolver, french } = sample;
  expect(resolver.resolveLink('https://kb.example.org/fr/docs/guide/kb/nothing', french)).toMatchObject({
    href: 'https://kb.example.org/fr/docs/guide/kb/nothing',
    isExternal: true,
    problem: { rule: 'published-page-missing' },
  });
});

describe('a link of a page of our own', () => {
  test.each([
    ['/help/how-to/one.md', '/docs/fr/help/how-to/one/'],
    ['../help/how-to/one.md#a', '/docs/fr/help/how-to/one/#a'],
    ['../help/how-to/one/', '/docs/fr/help/how-to/one/'],
    ['legal.mdx#who', '/docs/fr/legal/#who'],
    ['../legal/', '/docs/fr/legal/'],
    ['../troubleshoot/', '/docs/fr/troubleshoot/'],
    ['../troubleshoot/reconnect/', '/docs/fr/troubleshoot/reconnect/'],
    ['../search/', '/docs/fr/search/'],
    ['../', '/docs/fr/'],
    ['#a', '#a'],
  ])('%s leads to %s, in the language of the reader', (written, href) => {
    const { catalog, resolver } = sample;
    const about = findOwnPage(catalog, 'about')?.documents['fr'];
    if (!about) throw new Error('the test content lacks a page');
    const resolved = resolver.resolveLink(written, about);
    expect(resolved.problem).toBeUndefined();
    expect(addressUrl(catalog, resolved.href ?? '', 'fr')).toBe(href);
  });
  test.each([
    ['lega.mdx', 'broken-link', '`lega.mdx` does not exist. Did you mean `legal.mdx`?'],
    ['gone.mdx', 'broken-link', '`gone.mdx` does not exist.'],
    ['../gone/', 'broken-link', '`../gone/` does not exist.'],
    ['../../x/', 'path-outside', '`../../x/` leads out of `help/`.'],
    ['../help/nowhere.md', 'broken-link', '`../help/nowhere.md` does not exist.'],
  ])('%s leads to nothing: %s', (written, rule, message) => {
    const { catalog, resolver } = sample;
    const about = findOwnPage(catalog, 'about')?.documents['fr'];
    if (!about) throw new Error('the test content lacks a page');
    expect(resolver.resolveLink(written, about).problem).toMatchObject({ rule, message });
  });
});

describe('an address of the site itself', () => {
  test.each([
    ['https://help.example.org/docs/en/help/how-to/one/', '/docs/fr/help/how-to/one/'],
    ['http://HELP.example.org/docs/pt/help/how-to/one/index.html?x=y#a-b', '/docs/fr/help/how-to/one/#a-b'],
    ['//help.example.org/docs/en/help/how-to/one', '/docs/fr/help/how-to/one/'],
    ['https://help.example.org/docs/en/help/how-to/one/index.md', '/docs/fr/help/how-to/one/'],
    ['https://help.example.org/docs/id/id-overview/', '/docs/fr/help/overview/'],
    ['https://help.example.org/docs/assets/how-to/assets/x.png', '/docs/assets/how-to/assets/x.png'],
    ['https://help.example.org/docs/en/assets/how-to/assets/y.pdf', '/docs/fr/assets/how-to/assets/y.pdf'],
    ['https://help.example.org/docs/', '/docs/fr/'],
    ['https://help.example.org/docs', '/docs/fr/'],
    ['https://help.example.org/docs/en/#topics', '/docs/fr/#topics'],
    ['https://help.example.org/docs/en/search/?q=a%20b', '/docs/fr/search/?q=a%20b'],
    ['https://help.example.org/docs/en/troubleshoot/', '/docs/fr/troubleshoot/'],
    ['https://help.example.org/docs/en/troubleshoot/reconnect/start/a/', '/docs/fr/troubleshoot/reconnect/start/a/'],
    ['https://help.example.org/docs/en/about/', '/docs/fr/about/'],
    ['https://help.example.org/docs/en/legal/', '/docs/fr/legal/'],
  ])('%s leads to %s, in the language of the reader', (written, href) => {
    const { catalog, resolver, french } = sample;
    const resolved = resolver.resolveLink(written, french);
    expect(addressUrl(catalog, resolved.href ?? '', 'fr')).toBe(href);
    expect([resolved.isExternal, resolved.problem]).toEqual([undefined, undefined]);
  });

  test.each([
    ['https://help.example.org/docs/en/help/how-to/on/', 'broken-link', undefined],
    ['https://help.example.org/docs/assets/x.pdf', 'missing-asset', undefined],
    [
      'https://help.example.org/docs/en/troubleshoot/nothing/',
      'published-page-missing',
      'https://help.example.org/docs/en/troubleshoot/nothing/',
    ],
    ['https://help.example.org/docs/en/nothing/', 'published-page-missing', 'https://help.example.org/docs/en/nothing/'],
    ['https://help.example.org/docs/id/nothing/', 'published-page-missing', 'https://help.example.org/docs/id/nothing/'],
    [
      'https://help.example.org/docs/xx/help/overview/',
      'published-page-missing',
      'https://help.example.org/docs/xx/help/overview/',
    ],
  ])('%s leads to nothing: %s', (written, rule, href) => {
    const { resolver, french } = sample;
    const resolved = resolver.resolveLink(written, french);
    expect(resolved.problem?.rule).toBe(rule);
    expect(resolved.problem?.message).toContain(`\`${written}\``);
    expect(resolved.href).toBe(href);
  });

  describe('that it makes by itself', () => {
    const toc = (first: string, second: string): string =>
      `# KB {#kb}\n\n* Group {#group}\n  * [${first}](/help/how-to/one.md)\n  * [${second}](/help/overview.md)\n`;
    const withAll = {
      ...files,
      'en/help/TOC.md': toc('One', 'Overview'),
      'fr/help/TOC.md': toc('Un', 'Aperçu'),
      'pt/help/TOC.md': toc('Um', 'Visão'),
      'en/help/overview.md': '---\ntitle: Overview\nexl-id: id-overview\nchanges:\n  - 2026-01-02: New.\n---\n',
      'published.txt': 'help/former/ id-former\nhelp/lost/ id-lost\n',
      'redirects.csv': 'source,dest\r\n/help/former,/help/overview\r\n',
    };
    const resolveIn = async (content: Record<string, string>, written: string) => {
      const { catalog } = await readCatalog(writeFiles(content), {});
      const document = catalog.documents.find(({ locale, path }) => locale === 'fr' && path === 'how-to/one');
      if (!document) throw new Error('the test content lacks an article');
      const resolved = createLinkResolver(catalog).resolveLink(written, document);
      return { ...resolved, url: addressUrl(catalog, resolved.href ?? '', 'fr') };
    };
    const site = 'https://help.example.org/docs';

    test.each([
      ['en/ticket/', '/docs/fr/ticket/'],
      ['en/ticket/#text', '/docs/fr/ticket/#text'],
      ['en/changes/', '/docs/fr/changes/'],
      ['en/changes/#feeds', '/docs/fr/changes/#feeds'],
      ['en/topics/group/all/', '/docs/fr/topics/group/all/'],
      ['en/topics/group/all/index.html#article-2', '/docs/fr/topics/group/all/#article-2'],
      ['id/id-former/', '/docs/fr/help/overview/'],
    ])('%s leads to %s', async (below, url) => {
      const resolved = await resolveIn(withAll, `${site}/${below}`);
      expect([resolved.url, resolved.isExternal, resolved.problem]).toEqual([url, undefined, undefined]);
    });

    test('a feed or a list for programs keeps its language', async () => {
      for (const file of ['en/changes/feed.xml', 'en/topics/group/feed.xml', 'en/llms.txt']) {
        const written = `${site}/${file}`;
        expect(await resolveIn(withAll, written)).toEqual({ href: written, isExternal: true, url: written });
      }
    });

    test.each([
      ['a topic that no table of contents has', 'en/topics/nothing/all/', withAll],
      [
        'a topic that one of the languages has not',
        'en/topics/group/all/',
        { ...withAll, 'fr/help/TOC.md': files['fr/help/TOC.md'] },
      ],
      ['a topic of one article', 'en/topics/group/all/', { ...withAll, ...files }],
      ['a topic without its last step', 'en/topics/group/', withAll],
      ['changes that nobody told', 'en/changes/', { ...withAll, 'en/help/overview.md': files['en/help/overview.md'] }],
      ['tickets that go nowhere', 'en/ticket/', { ...withAll, 'site.yml': files['site.yml'].replace(/\ntickets:.*/, '') }],
    ])('%s is told', async (_, below, content) => {
      expect((await resolveIn(content, `${site}/${below}`)).problem?.rule).toBe('published-page-missing');
    });

    test('the id of an article that is gone is told', async () => {
      expect((await resolveIn(withAll, `${site}/id/id-lost/`)).problem?.rule).toBe('broken-link');
    });
  });

  test('begins with the path at which the site lives, if there is one', async () => {
    const { catalog } = await readCatalog(
      writeFiles({
        ...files,
        'site.yml': files['site.yml'].replace('help.example.org', 'example.org').replace('/docs/', '/help/docs/'),
      }),
      {},
    );
    const document = catalog.documents.find(({ path }) => path === 'how-to/one');
    if (!document) throw new Error('the test content lacks an article');
    const { resolveLink } = createLinkResolver(catalog);
    expect(resolveLink('https://example.org/help/docs/fr/help/overview/', document).href).toBe('site:article/overview/');
    expect(resolveLink('https://example.org/docs/fr/help/overview/', document)).toMatchObject({ isExternal: true });
  });

  test('may be one of the addresses that the articles had before', async () => {
    const { catalog } = await readCatalog(
      writeFiles({
        ...files,
        'site.yml': files['site.yml'].replace('help.example.org', 'kb.example.org').replace('base: /docs/', 'base: /'),
      }),
      {},
    );
    const document = catalog.documents.find(({ path }) => path === 'how-to/one');
    if (!document) throw new Error('the test content lacks an article');
    expect(createLinkResolver(catalog).resolveLink('https://kb.example.org/fr/docs/guide/kb/group/one', document).href).toBe(
      'site:article/how-to%2Fone/',
    );
  });

  test.each([
    'https://help.example.org/docs/robots.txt',
    'https://help.example.org/shop/',
    'https://example.org/docs/en/help/overview/',
  ])('%s is none of its pages', (written) => {
    const { resolver, french } = sample;
    expect(resolver.resolveLink(written, french)).toEqual({ href: written, isExternal: true });
  });
});

test('a link is given the title of the target, in the language of the text or in that which stands in for it', () => {
  const { catalog, resolver, french, portuguese } = sample;
  expect(resolver.resolveLink('/help/overview.md', french)).toMatchObject({ title: 'Overview' });
  expect(resolver.resolveLink('one.md', portuguese)).toMatchObject({ title: 'Um' });
  const ticket = resolver.resolveLink('ticket:support', portuguese).href ?? '';
  expect(addressUrl(catalog, ticket, 'pt')).toBe('https://a.example/pt-br/support');
});

test.each([
  ['assets/x.png', { src: 'how-to/assets/x.png' }],
  ['/help/how-to/assets/x.png', { src: 'how-to/assets/x.png' }],
  ['help/how-to/assets/x.png', { src: 'how-to/assets/x.png' }],
  ['/how-to/assets/x.png', { src: 'how-to/assets/x.png' }],
  ['assets/X.png', { src: 'how-to/assets/x.png', problem: { rule: 'link-case' } }],
  ['assets/missing.png', { missing: true, problem: { rule: 'missing-image' } }],
  ['../../../secret.png', { missing: true, problem: { rule: 'path-outside' } }],
  ['https://example.org/x.png', { missing: true, problem: { rule: 'remote-image' } }],
  ['//example.org/x.png', { missing: true, problem: { rule: 'remote-image' } }],
  ['HTTPS://example.org/x.png', { missing: true, problem: { rule: 'remote-image' } }],
  ['1:2.png', { missing: true, problem: { rule: 'missing-image' } }],
  ['data:image/png;base64,x', { missing: true, problem: { rule: 'remote-image' } }],
])('image %s', async (src, expected) => {
  const { resolver, french } = sample;
  const prepare = async (path: string) => ({ src: path, width: 1, height: 1, sources: [] });
  expect(await resolver.resolveImage(src, french, prepare)).toMatchObject(expected);
});

test.each([
  ['/help/_includes/a.md', 'Un A'],
  ['/help/_includes/c.md', 'C'],
  ['/help/_includes/b.md', undefined],
  ['/help/_includes/../../site.yml', undefined],
  ['../../../site.yml', undefined],
])('include %s', (path, text) => {
  const { resolver, french } = sample;
  expect(resolver.readInclude(path, french)?.text).toBe(text);
});

test('an include that the language lacks says in which language it is', () => {
  const { resolver, french } = sample;
  expect(resolver.readInclude('/help/_includes/c.md', french)?.lang).toBe('en');
  expect(resolver.readInclude('/help/_includes/a.md', french)?.lang).toBeUndefined();
});

test('a part that lies beside the articles can be included like one in `_includes`', async () => {
  const { catalog } = await readCatalog(
    writeFiles({ 'en/help/sub/a.md': article('A', 'id-a'), 'en/help/sub/_part.md': '\nThe part.\n' }),
    {},
  );
  const document = catalog.byLocale['en']?.['sub/a'];
  if (!document) throw new Error('the test content lacks an article');
  const { readInclude } = createLinkResolver(catalog);
  expect(readInclude('/help/sub/_part.md', document)).toMatchObject({ text: '\nThe part.\n', file: 'en/help/sub/_part.md' });
});

// other systems refuse these names themselves
describe.runIf(process.platform === 'linux')('names with marks of addresses', () => {
  const marked = {
    'en/help/c#/d.md': article('D', 'id-of-d'),
    'en/help/c#/assets/x#1?.png': 'x',
    'en/help/c#/_includes/50%.md': 'Half',
    'en/help/c.md': article('C', 'id-of-c'),
    'en/help/why?.md': article('Why', 'id-of-why'),
    'en/help/%41.md': article('Percent', 'id-of-percent'),
  };
  async function resolve(): Promise<{ catalog: Catalog; resolver: ReturnType<typeof createLinkResolver>; from: Document }> {
    const { catalog } = await readCatalog(writeFiles(marked), {});
    const from = catalog.documents.find(({ path }) => path === 'c-/d');
    if (!from) throw new Error('the test content lacks an article');
    return { catalog, resolver: createLinkResolver(catalog), from };
  }

  test.each([
    ['../why?.md', '/en/help/why-/'],
    ['../why%3F.md#part', '/en/help/why-/#part'],
    ['/help/why?.md#part', '/en/help/why-/#part'],
    ['/en/help/why-/', '/en/help/why-/'],
    ['../c#/d.md', '/en/help/c-/d/'],
    ['../c%23/d.md#part', '/en/help/c-/d/#part'],
    ['d.md', '/en/help/c-/d/'],
    ['../c.md#d', '/en/help/c/#d'],
    ['../%41.md', '/en/help/-41/'],
    ['../%2541.md', '/en/help/-41/'],
    ['assets/x#1?.png', '/assets/c%23/assets/x%231%3F.png'],
    ['/help/c%23/assets/x%231%3F.png', '/assets/c%23/assets/x%231%3F.png'],
  ])('%s leads to %s', async (href, expected) => {
    const { catalog, resolver, from } = await resolve();
    const found = resolver.resolveLink(href, from);
    expect([found.href && addressUrl(catalog, found.href, 'en'), found.problem]).toEqual([expected, undefined]);
  });

  test('images and includes are found as well', async () => {
    const { resolver, from } = await resolve();
    const prepare = async (path: string) => ({ src: path, width: 1, height: 1 });
    expect(await resolver.resolveImage('assets/x#1?.png', from, prepare)).toMatchObject({ src: 'c#/assets/x#1?.png' });
    expect(resolver.readInclude('/help/c#/_includes/50%.md', from)).toMatchObject({ text: 'Half' });
  });
});
