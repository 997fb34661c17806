// More articles than one page has room for: long lists are cut and paged, and nothing is lost, with script or without.
import { existsSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { attribute, byTag, findAll, findFirst, parseHtml, textOf } from '../kit/html.ts';
import { buildForTest, makeFolder, type TestBuild } from '../kit/build-for-test.ts';
import { writeManyArticles } from '../kit/many-articles.ts';

const folder = makeFolder('many-');
const size = { inOne: 440, topics: 70 };
let built: TestBuild;
const read = (file: string): string => readFileSync(path.join(built.outDir, file), 'utf8');
const pageAt = (url: string) => parseHtml(read(`${url.slice(1)}index.html`));
const linksOf = (url: string): string[] => findAll(pageAt(url), byTag('a')).map((link) => attribute(link, 'href') ?? '');
const relOf = (url: string, rel: string): string | undefined => {
  const link = findAll(pageAt(url), byTag('link')).find((element) => attribute(element, 'rel') === rel);
  return link && attribute(link, 'href');
};
/** The pages of a list, from its first one by `rel="next"`. */
const listFrom = (url: string): string[] => {
  const next = relOf(url, 'next');
  return [url, ...(next === undefined ? [] : listFrom(next))];
};

beforeAll(() => {
  const content = path.join(folder, 'content');
  writeManyArticles(content, ['en', 'fr'], size);
  built = buildForTest({ CONTENT_DIR: content, CONTENT_PROFILE: 'import' });
  expect(built.exitCode, built.output).toBe(0);
});
afterAll(() => {
  built.remove();
  rmSync(folder, { recursive: true, force: true });
});

test('pages that list articles have few bytes', () => {
  const weights = [
    'en/index.html',
    'en/404/index.html',
    '404.html',
    'en/search/index.html',
    ...listFrom('/en/topics/many/').map((url) => `${url.slice(1)}index.html`),
  ];
  for (const file of weights) expect(Buffer.byteLength(read(file)), file).toBeLessThan(60_000);
  for (const url of listFrom('/en/topics/many/all/')) expect(read(`${url.slice(1)}index.html`).length, url).toBeLessThan(600_000);
});

test('every article is reached from the home page by links', () => {
  const seen = new Set<string>();
  const waiting = ['/en/'];
  for (let url = waiting.pop(); url !== undefined; url = waiting.pop()) {
    if (seen.has(url)) continue;
    seen.add(url);
    // Only through lists: an article's neighbours would lead through all of them.
    if (!/^\/en\/(?:topics\/|$)/.test(url)) continue;
    waiting.push(
      ...linksOf(url)
        .map((link) => link.replace(/#.*/, ''))
        .filter((link) => link.startsWith('/en/')),
    );
  }
  expect([...seen].filter((url) => url.startsWith('/en/help/'))).toHaveLength(size.inOne + size.topics);
});

test('the pages of a list name each other, and themselves, and say in the title which they are', () => {
  const pages = listFrom('/fr/topics/many/');
  expect(pages).toEqual(['/fr/topics/many/', '/fr/topics/many/2/', '/fr/topics/many/3/']);
  expect(pages.map((url) => relOf(url, 'prev'))).toEqual([undefined, '/fr/topics/many/', '/fr/topics/many/2/']);
  expect(pages.map((url) => relOf(url, 'canonical'))).toEqual(pages.map((url) => `https://help.example.org${url}`));
  expect(pages.map((url) => textOf(findFirst(pageAt(url), byTag('title'))))).toEqual([
    'Many – Many',
    'Many – Page 2 sur 3 – Many',
    'Many – Page 3 sur 3 – Many',
  ]);
});

test('search engines are told of those whose address lasts', () => {
  const sitemap = read('sitemap.xml');
  for (const url of listFrom('/en/topics/many/')) expect(sitemap).toContain(`<loc>https://help.example.org${url}</loc>`);
  expect(existsSync(path.join(built.outDir, 'en/topics/~topic-2/index.html'))).toBe(true);
  expect(sitemap).not.toContain('/topics/~topic-2/');
});

test('a topic for paper is on several pages, each article on one of them', () => {
  const pages = listFrom('/en/topics/many/all/');
  expect(pages.length).toBeGreaterThan(1);
  const articles = pages.flatMap((url) => findAll(pageAt(url), byTag('article')));
  const addresses = articles.map((article) => attribute(findFirst(article, byTag('a')), 'href'));
  expect(new Set(addresses).size).toBe(size.inOne);
});
