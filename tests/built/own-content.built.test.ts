// What our own content must hold, whatever its articles are called. A team that brings its own content writes its own.
import { beforeAll, expect, test } from 'vitest';
import { attribute, byTag, findAll, parseHtml } from '../kit/html.ts';
import { builtFiles, readBuilt } from '../kit/built-site.ts';
import { articleFiles, builtLocales } from '../kit/templates.ts';

/** Languages in which nothing is missing. */
const complete = ['en', 'es', 'fr', 'it', 'pt', 'sv'];
/** Articles by the ids that never change: the one that readers of the oldest published address come for, and two more. */
const ids = {
  reauthentication: 'c608d6f9-64a5-44f8-9d7b-9a85a2668775',
  ticket: 'submit-ticket',
  glossary: 'e74435b6-90b8-477e-bc9b-db636f700aa2',
};

/** Files of the built articles, by locale. */
let files = new Map<string, readonly string[]>();
/** Files by `exl-id` and locale. */
const byId = new Map<string, Map<string, string>>();
beforeAll(() => {
  files = new Map(builtLocales().map((locale) => [locale, articleFiles(locale)]));
  for (const [locale, articles] of files)
    for (const file of articles) {
      const id = /<meta name="exl-id" content="([^"]+)"/.exec(readBuilt(file))?.[1] ?? '';
      byId.set(id, (byId.get(id) ?? new Map()).set(locale, file));
    }
});
const fileOf = (id: string, locale: string): string => byId.get(id)?.get(locale) ?? '';
const addressOf = (file: string): string => `/${file.replace(/index\.html$/, '')}`;
const hrefs = (file: string): string[] =>
  findAll(parseHtml(readBuilt(file)), byTag('a')).map((element) => attribute(element, 'href') ?? '');

test('there are more than fifteen articles, in every language', () => {
  expect(builtLocales()).toEqual(expect.arrayContaining(complete));
  for (const locale of complete) expect(files.get(locale)?.length, locale).toBeGreaterThan(15);
});

test('the article on new authentication is there in every language and leads to the support ticket', () => {
  for (const locale of builtLocales())
    expect(hrefs(fileOf(ids.reauthentication, locale)), locale).toContain(
      `${addressOf(fileOf(ids.ticket, locale))}#submit-ticket`,
    );
});

test('the page on support tickets leads to the portal of Adobe', () => {
  for (const locale of builtLocales())
    expect(hrefs(fileOf(ids.ticket, locale)), locale).toContainEqual(
      expect.stringMatching(/^https:\/\/experienceleague\.adobe\.com\//),
    );
});

test('every article says more in its lead than its text begins with, so that the lead is shown', () => {
  const articlePages = [...files.values()]
    .flat()
    .map((file) => ({ file, html: readBuilt(file) }))
    .filter(({ html }) => html.includes('name="exl-id"'));
  expect(articlePages.length).toBeGreaterThan(90);
  expect(articlePages.filter(({ html }) => !html.includes('<p class="lead"')).map(({ file }) => file)).toEqual([]);
});

test('words of the glossary lead to what they mean in the same language, once in an article, and never out of a guide', () => {
  const linked = /<a href="([^"#]+)#([^"]+)" class="term">/g;
  for (const locale of complete) {
    const pages = builtFiles('/index.html').filter((file) => file.startsWith(`${locale}/`));
    const links = pages.flatMap((file) =>
      [...readBuilt(file).matchAll(linked)].map(([, path = '', id = '']) => ({ file, path, id })),
    );
    expect(links.length, locale).toBeGreaterThan(50);
    // a topic as one page is several articles
    const inArticles = links.filter(({ file }) => file.includes('/help/')).map(({ file, id }) => `${file}: ${id}`);
    expect(inArticles.filter((link, i) => inArticles.indexOf(link) !== i)).toEqual([]);
    const meanings = new Map([...new Set(links.map(({ path }) => path))].map((path) => [path, readBuilt(`${path}index.html`)]));
    expect([...meanings.keys()], locale).toEqual([addressOf(fileOf(ids.glossary, locale))]);
    expect(links.filter(({ path, id }) => !meanings.get(path)?.includes(` id="${id}"`))).toEqual([]);
    expect(links.filter(({ file }) => file.includes('/troubleshoot/'))).toEqual([]);
  }
});
