import { describe, expect, test } from 'vitest';
import { readXml, textsOf, type XmlElement } from '../../../../tests/kit/read-xml.ts';
import { sitemapFiles, type SitemapAddress } from './sitemap-files.ts';

const folder = 'https://help.example.org/docs/';
const page = (index: number): SitemapAddress => ({
  url: `${folder}en/help/${index}/?a=1&b=2`,
  lastUpdate: index % 2 === 0 ? `2026-11-${String((index % 28) + 1).padStart(2, '0')}` : undefined,
  alternates: index > 1 ? [] : ['fr', 'x-default'].map((hreflang) => ({ hreflang, href: `${folder}${hreflang}/${index}/` })),
});
const pages = (count: number): SitemapAddress[] => Array.from({ length: count }, (_, index) => page(index));
const read = (files: { xml: string }[]): XmlElement[] => files.map(({ xml }) => readXml(xml));
const outline = ({ name, text, attributes, children }: XmlElement): unknown[] => [
  name,
  ...(children.length > 0 ? children.map(outline) : [attributes['href'] ?? text]),
];

describe('a sitemap', () => {
  test('is one file while it is small, with day and languages of each page', () => {
    const files = sitemapFiles(pages(2), folder);
    expect(files.map(({ name }) => name)).toEqual(['sitemap']);
    expect(read(files).map(outline)).toEqual([
      [
        'urlset',
        [
          'url',
          ['loc', 'https://help.example.org/docs/en/help/0/?a=1&b=2'],
          ['lastmod', '2026-11-01'],
          ['xhtml:link', 'https://help.example.org/docs/fr/0/'],
          ['xhtml:link', 'https://help.example.org/docs/x-default/0/'],
        ],
        [
          'url',
          ['loc', 'https://help.example.org/docs/en/help/1/?a=1&b=2'],
          ['xhtml:link', 'https://help.example.org/docs/fr/1/'],
          ['xhtml:link', 'https://help.example.org/docs/x-default/1/'],
        ],
      ],
    ]);
  });

  test('of a site without pages is a valid one', () => {
    expect(read(sitemapFiles([], folder)).map(({ name }) => name)).toEqual(['urlset']);
  });

  test('above 40,000 addresses is an index of several, which name each page once', () => {
    const all = pages(40_001);
    const files = sitemapFiles(all, folder);
    expect(files.map(({ name }) => name)).toEqual(['sitemap', 'sitemap-1', 'sitemap-2']);
    const [index, ...parts] = read(files);
    expect(index).toMatchObject({
      name: 'sitemapindex',
      attributes: { xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9' },
      children: [
        { name: 'sitemap', children: [{ text: `${folder}sitemap-1.xml` }, { text: '2026-11-27' }] },
        { name: 'sitemap', children: [{ text: `${folder}sitemap-2.xml` }, { text: '2026-11-17' }] },
      ],
    });
    expect(parts.map(({ children }) => children.length)).toEqual([40_000, 1]);
    expect(parts.flatMap((part) => textsOf(part, 'loc'))).toEqual(all.map(({ url }) => url));
  });

  test('stays below the limit of bytes', () => {
    const files = sitemapFiles(pages(200), folder, 5_000);
    expect(files.length).toBeGreaterThan(3);
    expect(files.filter(({ xml }) => Buffer.byteLength(xml) > 5_300)).toEqual([]);
  });

  test('of 40,001 pages in twelve languages has files as the protocol allows, which name each page once', () => {
    const alternates = Array.from({ length: 12 }, (_, at) => ({
      hreflang: `x-${at}`,
      href: `${folder}${'long/'.repeat(10)}${at}/`,
    }));
    const files = sitemapFiles(
      pages(40_001).map((address) => ({ ...address, alternates })),
      folder,
    );
    const parts = files.slice(1).map(({ xml }) => ({ addresses: xml.split('<url>').length - 1, bytes: Buffer.byteLength(xml) }));
    expect(parts.filter(({ addresses, bytes }) => addresses > 50_000 || bytes > 50_000_000)).toEqual([]);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.reduce((sum, { addresses }) => sum + addresses, 0)).toBe(40_001);
  });
});
