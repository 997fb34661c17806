// What the built pages tell search engines and the programs that show a link: as data, not as text.
import path from 'node:path';
import type { Element, Root } from 'hast';
import sharp from 'sharp';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, readBuilt, siteDir } from '../kit/built-site.ts';
import { readXml, textsOf } from '../kit/read-xml.ts';
import { builtLocales } from '../kit/templates.ts';
import { attribute, byTag, findAll, findFirst, metaContent, parseHtml, textOf } from '../kit/html.ts';

const pages = new Map<string, Root>();
beforeAll(() => {
  // The thousands of states of guides have no metadata of their own.
  for (const file of builtFiles('.html').filter((name) => !/^[^/]+\/troubleshoot\/[^/]+\/.+\/index\.html$/.test(name)))
    pages.set(file, parseHtml(readBuilt(file)));
});

const isListed = (page: Root): boolean => metaContent(page, 'robots') !== 'noindex';
const linkTo = (page: Root, rel: string): string | undefined =>
  attribute(
    findFirst(page, (element) => element.tagName === 'link' && attribute(element, 'rel') === rel),
    'href',
  );

type Thing = Record<string, unknown> & { '@type': string };
const dataOf = (page: Root): Thing[] =>
  findAll(page, (element) => element.tagName === 'script' && attribute(element, 'type') === 'application/ld+json').flatMap(
    (element) => {
      const { '@context': context, '@graph': graph } = JSON.parse(
        element.children.map((child) => (child.type === 'text' ? child.value : '')).join(''),
      );
      expect(context).toBe('https://schema.org');
      return graph;
    },
  );

/** Properties that a type may have here; all but those in brackets are there always. */
const vocabulary: Record<string, string> = {
  TechArticle: 'headline (dateModified)',
  BreadcrumbList: 'itemListElement',
  ListItem: 'position name (item)',
  WebSite: 'name url inLanguage potentialAction',
  SearchAction: 'target query-input',
  EntryPoint: 'urlTemplate',
};

/** What is wrong with a thing of schema.org, and with those in it. */
function faultsOf(thing: Thing): string[] {
  const known = vocabulary[thing['@type']]?.split(' ');
  if (known === undefined) return [`unknown type ${thing['@type']}`];
  const properties = Object.keys(thing).filter((name) => name !== '@type');
  return [
    ...known.filter((name) => !name.startsWith('(') && !properties.includes(name)).map((name) => `no ${name}`),
    ...properties.filter((name) => !known.includes(name) && !known.includes(`(${name})`)).map((name) => `unknown ${name}`),
    ...Object.values(thing)
      .flat()
      .filter((value): value is Thing => typeof value === 'object' && value !== null)
      .flatMap(faultsOf),
  ];
}

describe('structured data', () => {
  test('stands on articles and home pages that search engines may list, and nowhere else', () => {
    const wrong = [...pages].filter(([file, page]) => {
      const wanted = !isListed(page)
        ? []
        : /^[^/]+\/help\//.test(file)
          ? ['TechArticle', 'BreadcrumbList']
          : /^[^/]+\/index\.html$/.test(file) && !file.startsWith('id/')
            ? ['WebSite']
            : [];
      return (
        dataOf(page)
          .map((thing) => thing['@type'])
          .join() !== wanted.join()
      );
    });
    expect(wrong.map(([file]) => file)).toEqual([]);
    expect(builtLocales().length).toBeGreaterThan(0);
  });

  test('holds the properties of its types alone', () => {
    expect(
      [...pages].flatMap(([file, page]) =>
        dataOf(page)
          .flatMap(faultsOf)
          .map((fault) => `${file}: ${fault}`),
      ),
    ).toEqual([]);
  });

  test('says of an article what its page shows: title, day, and the way to it', () => {
    let count = 0;
    for (const [file, page] of pages) {
      const [article, crumbs] = dataOf(page);
      if (article?.['@type'] !== 'TechArticle') continue;
      count += 1;
      const main = findFirst(page, byTag('main'));
      if (!main) throw new Error(`${file} has no <main>.`);
      expect(article['headline'], file).toBe(textOf(findFirst(main, byTag('h1'))));
      expect(article['dateModified'], file).toBe(attribute(findFirst(main, byTag('time')), 'dateTime'));
      const shown = findAll(findFirst(main, byTag('nav')) ?? main, byTag('a')).map((link) => ({
        name: textOf(link),
        item: new URL(attribute(link, 'href') ?? '', linkTo(page, 'canonical')).href,
      }));
      const items = (crumbs?.['itemListElement'] as { position: number; name: string; item?: string }[]) ?? [];
      expect(items.slice(0, -1).map(({ name, item }) => ({ name, item }))).toEqual(shown.length > 1 ? shown.slice(1) : shown);
      expect(items.map(({ position }) => position)).toEqual(items.map((_, index) => index + 1));
      expect(items.at(-1)).toEqual({ '@type': 'ListItem', position: items.length, name: article['headline'] });
    }
    expect(count).toBeGreaterThan(0);
  });
});

describe('what other programs show of a link', () => {
  const nameOf = (element: Element): string => attribute(element, 'property') ?? attribute(element, 'name') ?? '';
  /** Contents by property. */
  const propertiesOf = (page: Root): Map<string, string[]> => {
    const elements = findAll(page, (element) => element.tagName === 'meta' && /^(?:og|twitter):/.test(nameOf(element)));
    const groups = Map.groupBy(elements, nameOf);
    return new Map([...groups].map(([name, group]) => [name, group.map((element) => attribute(element, 'content') ?? '')]));
  };

  test('is complete on every page that has an address', () => {
    const needed = ['title', 'type', 'url', 'locale', 'image', 'image:width', 'image:height', 'image:alt'];
    const addressed = [...pages].filter(([, page]) => linkTo(page, 'canonical') !== undefined);
    expect(addressed.length).toBeGreaterThan(builtLocales().length);
    const wrong = addressed.flatMap(([file, page]) => {
      const said = propertiesOf(page);
      return [...needed.map((name) => `og:${name}`), 'twitter:card']
        .filter((name) => said.get(name)?.length !== 1)
        .map((name) => `${file}: ${name}`);
    });
    expect(wrong).toEqual([]);
  });

  test('names the page and its other languages as the links of its head do', () => {
    for (const [file, page] of pages) {
      const languages = findAll(page, (element) => element.tagName === 'link' && attribute(element, 'rel') === 'alternate')
        .flatMap((element) => attribute(element, 'hrefLang') ?? [])
        .filter((lang) => lang !== 'x-default' && isListed(page));
      const said = propertiesOf(page);
      const canonical = linkTo(page, 'canonical');
      expect(said.get('og:url'), file).toEqual(canonical === undefined ? undefined : [canonical]);
      expect(said.get('og:locale:alternate')?.length ?? 0, file).toBe(Math.max(0, new Set(languages).size - 1));
    }
  });

  test('has a picture that is there', async () => {
    const pictures = new Set<string>();
    for (const page of pages.values())
      for (const url of propertiesOf(page).get('og:image') ?? []) pictures.add(new URL(url).pathname);
    expect(pictures.size).toBeGreaterThan(builtLocales().length);
    for (const picture of pictures) {
      const { format, width, height } = await sharp(path.join(siteDir(), decodeURIComponent(picture))).metadata();
      expect([picture, format, width, height]).toEqual([picture, 'png', 1200, 630]);
    }
  });
});

test('the sitemap names every page that search engines may list, once, and no other', () => {
  // The choice of languages stands there as the address for everybody.
  const listed = [...pages].flatMap(
    ([file, page]) => (file !== 'index.html' && isListed(page) && linkTo(page, 'canonical')) || [],
  );
  const named = textsOf(readXml(readBuilt('sitemap.xml')), 'loc');
  expect(named.length).toBeGreaterThan(builtLocales().length);
  expect(named.toSorted()).toEqual([...new Set(listed)].toSorted());
});

test('each feed that a page names is there, is Atom, and leads to pages of the same language', () => {
  const named = [...pages].flatMap(([file, page]) =>
    findAll(page, (element) => element.tagName === 'link' && attribute(element, 'type') === 'application/atom+xml').map(
      (element) => ({ file, lang: attribute(findFirst(page, byTag('html')), 'lang'), url: attribute(element, 'href') ?? '' }),
    ),
  );
  expect(named.length).toBeGreaterThan(builtLocales().length);
  for (const { file, lang, url } of named) {
    const feed = readXml(readBuilt(url.slice(1)));
    expect([feed.name, feed.attributes['xml:lang']], file).toEqual(['feed', lang]);
    const links = feed.children.filter(({ name }) => name === 'entry').flatMap(({ children }) => children);
    const targets = links.flatMap(({ name, attributes }) => (name === 'link' ? (attributes['href'] ?? '') : []));
    expect(targets.filter((target) => !pages.has(`${new URL(target).pathname.slice(1)}index.html`))).toEqual([]);
    expect(targets.length).toBeGreaterThan(0);
  }
});

test('each llms.txt leads to files of the site alone, and every listed article stands in that of its language', () => {
  const linked = new Set<string>();
  for (const file of ['llms.txt', ...builtLocales().map((locale) => `${locale}/llms.txt`)])
    for (const [, url = ''] of readBuilt(file).matchAll(/\]\((\S+)\)/g))
      linked.add(decodeURIComponent(new URL(url).pathname.slice(1)));
  const there = new Set(['.md', '.txt', '.html'].flatMap(builtFiles));
  expect([...linked].filter((target) => !there.has(target.replace(/\/$/, '/index.html')))).toEqual([]);
  const articles = [...pages].filter(([file, page]) => /^[^/]+\/help\//.test(file) && isListed(page));
  expect(articles.length).toBeGreaterThan(0);
  expect(articles.filter(([file]) => !linked.has(file.replace(/html$/, 'md')))).toEqual([]);
});

describe('a topic on one page', () => {
  const topicPages = () => [...pages].filter(([file]) => /^[^/]+\/topics\/[^/]+\/all\//.test(file));

  test('has each article of the topic as its page has it, under ids of its own, and is left to readers', () => {
    expect(topicPages().length).toBeGreaterThan(builtLocales().length);
    for (const [file, page] of topicPages()) {
      expect(isListed(page), file).toBe(false);
      const ids = findAll(page, ({ properties }) => properties['id'] !== undefined).map((element) => attribute(element, 'id'));
      expect(new Set(ids).size, file).toBe(ids.length);
      const articles = findAll(page, byTag('article'));
      expect(articles.length, file).toBeGreaterThan(0);
      for (const article of articles) {
        const title = findFirst(article, byTag('h2'));
        const own = pages.get(`${attribute(findFirst(article, byTag('a')), 'href')?.slice(1)}index.html`);
        expect(textOf(title)).toBe(textOf(own && findFirst(own, byTag('h1'))));
        const words = (root: Root | typeof article | undefined) =>
          textOf(root && findFirst(root, (element) => attribute(element, 'className')?.split(' ').includes('prose') ?? false));
        expect(words(article).length, file).toBeGreaterThan(0.9 * words(own).length);
      }
    }
  });

  test('is one link away on the home page', () => {
    for (const [file] of topicPages()) {
      const home = pages.get(`${file.split('/')[0]}/index.html`);
      const links = home === undefined ? [] : findAll(home, byTag('a')).map((link) => attribute(link, 'href'));
      expect(links).toContain(`/${file.replace(/index\.html$/, '')}`);
    }
  });
});
