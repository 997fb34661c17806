// The built site, read as files: its links alone are the guides, and every page keeps its promises.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { fromHtml } from 'hast-util-from-html';
import { toString } from 'hast-util-to-string';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { beforeAll, describe, expect, test } from 'vitest';
import { builtFiles, readBuilt, siteDir } from '../kit/built-site.ts';
import { writtenEdges, writtenGuides } from '../kit/written-guides.ts';
import { pageBudget } from '../../src/troubleshooter/graph/states.ts';

interface Page {
  file: string;
  locale: string;
  guide: string;
  address: string;
  elements: Element[];
  /** A retired address has no state: it says that the step has changed. */
  hasState: boolean;
  bytes: number;
}

const classesOf = (element: Element): unknown[] =>
  Array.isArray(element.properties['className']) ? element.properties['className'] : [];
const isA = (element: Element, tag: string, attribute?: string): boolean =>
  element.tagName === tag && (attribute === undefined || element.properties[attribute] !== undefined);
const textOf = (page: Page, tag: string, attribute?: string): string => {
  const found = page.elements.find((element) => isA(element, tag, attribute));
  return found ? toString(found) : '';
};

const guides = writtenGuides();
let pages: Page[] = [];
let files = new Set<string>();

beforeAll(() => {
  files = new Set(builtFiles('.html'));
  pages = [...files].flatMap((file): Page[] => {
    const match = /^([^/]+)\/troubleshoot\/([^/]+)\/(?:(.+)\/)?index\.html$/.exec(file);
    if (!match) return [];
    const [, locale = '', guide = '', address = ''] = match;
    const html = readBuilt(file);
    const elements: Element[] = [];
    visit(fromHtml(html), 'element', (element) => void elements.push(element));
    const hasState = elements.some(({ properties }) => 'dataState' in properties);
    return [{ file, locale, guide, address, elements, hasState, bytes: gzipSync(html, { level: 9 }).length }];
  });
}, 300_000);

/** Path of a link of the site, without base and fragment. */
const pathOf = (href: unknown): string => new URL(String(href), 'https://x.test/').pathname.slice(1);
const linksOf = (page: Page): Element[] => page.elements.filter((element) => isA(element, 'a', 'href'));
const locales = (): string[] => [...new Set(pages.map(({ locale }) => locale))];

describe.each(guides.map((guide) => [guide.id, guide] as const))('the guide %s', (id, guide) => {
  const states = (): Page[] => pages.filter((page) => page.guide === id && page.hasState);
  const own = (locale: string): Page[] => states().filter((page) => page.locale === locale);

  test('is built in every language with the same addresses, within the budget', () => {
    const [first = '', ...others] = locales();
    const addresses = own(first).map(({ address }) => address);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.length).toBeLessThanOrEqual(pageBudget);
    for (const locale of others) expect(own(locale).map(({ address }) => address)).toEqual(addresses);
  });

  test('is, by its links alone, what its author wrote, edge by edge', () => {
    const written = new Set(writtenEdges(guide).map(({ from, option, to }) => `${from} ${option} ${to}`));
    for (const locale of locales()) {
      const found = new Set<string>();
      for (const page of own(locale)) {
        const from = page.address.split('/')[0] || guide.start;
        for (const link of linksOf(page)) {
          const option = link.properties['dataOption'];
          if (option === undefined) continue;
          const [, , target = '', node = ''] = pathOf(link.properties['href']).split('/');
          found.add(`${from} ${String(option)} ${target === id ? node || guide.start : `guide:${target}`}`);
        }
      }
      expect([...found].sort()).toEqual([...written].sort());
    }
  });

  test('is reached as a whole by links from its first question', () => {
    for (const locale of locales()) {
      const byFile = new Map(own(locale).map((page) => [page.file, page]));
      const seen = new Set([`${locale}/troubleshoot/${id}/index.html`]);
      for (const file of seen) {
        const page = byFile.get(file);
        for (const link of page ? linksOf(page) : []) {
          const target = `${pathOf(link.properties['href'])}index.html`;
          if (byFile.has(target)) seen.add(target);
        }
      }
      expect([...byFile.keys()].filter((file) => !seen.has(file))).toEqual([]);
    }
  });

  test('has a title of its own on every page', () => {
    for (const locale of locales()) {
      const titles = own(locale).map((page) => textOf(page, 'title'));
      expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    }
  });

  test('offers the ticket on every page but the ticket and “it works”', () => {
    for (const page of states()) {
      const node = guide.nodes[page.address.split('/')[0] || guide.start];
      const offers = page.elements.some((element) => isA(element, 'a', 'dataTicket'));
      expect({ file: page.file, offers }).toEqual({
        file: page.file,
        offers: node?.end !== 'ticket' && node?.end !== 'resolved',
      });
    }
  });

  test('tells in the ticket everything that was said', () => {
    const tickets = states().filter(({ address }) => guide.nodes[address.split('/')[0] ?? '']?.end === 'ticket');
    expect(tickets).not.toEqual([]);
    for (const page of tickets) {
      const [, ...said] = page.address.split('/');
      const text = `${textOf(page, 'textarea')}\n${textOf(page, 'pre', 'dataAgent')}`;
      for (const fact of said.flatMap((segment) => segment.split('~')).filter((segment) => segment !== '-'))
        expect(text).toContain(fact.replace('.', ':'));
      expect(text).toContain(`/${page.locale}/troubleshoot/${id}/${page.address}/`);
      expect(text).not.toMatch(/undefined|\{\{|\[object/);
    }
  });
});

test('every link of every page leads to a page that exists', () => {
  const broken = new Set<string>();
  for (const page of pages)
    for (const link of linksOf(page)) {
      const href = String(link.properties['href']);
      if (!href.startsWith('/')) continue;
      const target = decodeURIComponent(pathOf(href));
      const exists =
        target.endsWith('/') || target === '' ? files.has(`${target}index.html`) : existsSync(path.join(siteDir(), target));
      if (!exists) broken.add(`${page.file} -> ${href}`);
    }
  expect([...broken].slice(0, 10)).toEqual([]);
});

test('steps are not for search engines, landing pages are in the language of the guide; both name the landing page as the original', () => {
  // In another language than that of the page, its title says so.
  const isShownToAll = ({ address, elements }: Page): boolean =>
    address === '' && elements.some((element) => isA(element, 'h1') && element.properties['lang'] === undefined);
  expect(pages.filter(isShownToAll).length).toBeGreaterThanOrEqual(guides.length);
  expect(pages.filter(({ address }) => address !== '').length).toBeGreaterThan(100);
  for (const page of pages) {
    const noindex = page.elements.some(
      (element) =>
        isA(element, 'meta') &&
        element.properties['name'] === 'robots' &&
        String(element.properties['content']).includes('noindex'),
    );
    const canonical = page.elements.find((element) => isA(element, 'link') && String(element.properties['rel']) === 'canonical');
    expect({ file: page.file, noindex }).toEqual({ file: page.file, noindex: !isShownToAll(page) });
    expect(String(canonical?.properties['href'])).toMatch(new RegExp(`/${page.locale}/troubleshoot/${page.guide}/$`));
  }
});

test('a step weighs at most 10 KB compressed, the first question as well', () => {
  expect(
    pages.filter(({ address, bytes }) => address !== 'all' && bytes > 10_240).map(({ file, bytes }) => `${file} ${bytes}`),
  ).toEqual([]);
});

test('every page has one h1, no two equal ids, no inline style', () => {
  for (const page of pages) {
    const ids = page.elements.flatMap((element) =>
      element.properties['id'] === undefined ? [] : [String(element.properties['id'])],
    );
    expect({ file: page.file, headings: page.elements.filter((element) => element.tagName === 'h1').length }).toEqual({
      file: page.file,
      headings: 1,
    });
    expect({ file: page.file, twice: ids.filter((id, index) => ids.indexOf(id) !== index) }).toEqual({
      file: page.file,
      twice: [],
    });
    expect(
      page.elements
        .filter((element) => element.properties['style'] !== undefined && element.tagName !== 'pre' && element.tagName !== 'span')
        .map(({ tagName }) => tagName),
    ).toEqual([]);
  }
});

test('the guide on one page numbers every step once, and every number that it names exists', () => {
  expect(pages.filter(({ address }) => address === 'all').length).toBe(guides.length * locales().length);
  for (const page of pages.filter(({ address }) => address === 'all')) {
    const key = page.elements.find((element) => classesOf(element).includes('guide-key'));
    const steps = new Set<string>();
    const named = new Set<string>();
    if (key)
      visit(key, 'element', (element) => {
        if (String(element.properties['id']).startsWith('step-')) steps.add(`#${String(element.properties['id'])}`);
        if (classesOf(element).includes('key-to') && element.properties['href']) named.add(String(element.properties['href']));
      });
    const nodes = guides.find(({ id }) => id === page.guide)?.nodes ?? {};
    expect(steps.size).toBe(Object.keys(nodes).length);
    expect(named.size).toBeGreaterThan(0);
    expect([...named].filter((number) => !steps.has(number))).toEqual([]);
  }
});
