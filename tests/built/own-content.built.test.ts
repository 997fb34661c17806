// What our own content must hold, whatever its articles are called. A team that brings its own content writes its own.
import { beforeAll, expect, test } from 'vitest';
import type { Root } from 'hast';
import { attribute, byTag, findAll, parseHtml } from '../kit/html.ts';
import { builtFiles, readBuilt } from '../kit/built-site.ts';
import { builtLocales } from '../kit/templates.ts';

/** The article that readers of the oldest published address come for; its id never changes. */
const reauthentication = 'c608d6f9-64a5-44f8-9d7b-9a85a2668775';
const ticket = 'help/support/submit-ticket/';

const articles = new Map<string, Root>();
beforeAll(() => {
  for (const file of builtFiles('/index.html')) {
    const html = file.includes('/help/') ? readBuilt(file) : '';
    if (html.includes(reauthentication)) articles.set(file.split('/')[0] ?? '', parseHtml(html));
  }
});
const hrefs = (tree: Root): string[] => findAll(tree, byTag('a')).map((element) => attribute(element, 'href') ?? '');

test('there are more than fifteen articles', () => {
  expect(builtFiles('/index.html').filter((file) => file.startsWith('en/help/')).length).toBeGreaterThan(15);
});

test('the article on new authentication is there in every language and leads to the support ticket', () => {
  expect([...articles.keys()].sort()).toEqual(builtLocales().sort());
  for (const [locale, tree] of articles) expect(hrefs(tree), locale).toContain(`/${locale}/${ticket}#submit-ticket`);
});

test('the page on support tickets leads to the portal of Adobe', () => {
  for (const locale of builtLocales())
    expect(hrefs(parseHtml(readBuilt(`${locale}/${ticket}index.html`))), locale).toContainEqual(
      expect.stringMatching(/^https:\/\/experienceleague\.adobe\.com\//),
    );
});

test('every article says more in its lead than its text begins with, so that the lead is shown', () => {
  const pages = builtLocales().flatMap((locale) =>
    builtFiles('/index.html').filter((file) => file.startsWith(`${locale}/help/`)),
  );
  const articlePages = pages
    .map((file) => ({ file, html: readBuilt(file) }))
    .filter(({ html }) => html.includes('name="exl-id"'));
  expect(articlePages.length).toBeGreaterThan(90);
  expect(articlePages.filter(({ html }) => !html.includes('<p class="lead"')).map(({ file }) => file)).toEqual([]);
});

test('words of the glossary lead to what they mean in the same language, once in an article, and never out of a guide', () => {
  const linked = /<a href="([^"#]+)#([^"]+)" class="term">/g;
  for (const locale of builtLocales()) {
    const pages = builtFiles('/index.html').filter((file) => file.startsWith(`${locale}/`));
    const links = pages.flatMap((file) =>
      [...readBuilt(file).matchAll(linked)].map(([, path = '', id = '']) => ({ file, path, id })),
    );
    expect(links.length, locale).toBeGreaterThan(50);
    // a topic as one page is several articles
    const inArticles = links.filter(({ file }) => file.includes('/help/')).map(({ file, id }) => `${file}: ${id}`);
    expect(inArticles.filter((link, i) => inArticles.indexOf(link) !== i)).toEqual([]);
    const meanings = new Map([...new Set(links.map(({ path }) => path))].map((path) => [path, readBuilt(`${path}index.html`)]));
    expect([...meanings.keys()], locale).toEqual([`/${locale}/help/connect/what-the-words-mean/`]);
    expect(links.filter(({ path, id }) => !meanings.get(path)?.includes(` id="${id}"`))).toEqual([]);
    expect(links.filter(({ file }) => file.includes('/troubleshoot/'))).toEqual([]);
  }
});
