import { describe, expect, test } from 'vitest';
import { sampleFrame } from '../../development/sample-frame.ts';
import { articleData, siteData } from './structured-data.ts';

const frame = {
  ...sampleFrame(),
  homeUrl: '/docs/en/',
  searchUrl: '/docs/en/search/',
  canonical: 'https://help.example.org/docs/en/help/a/',
  robots: undefined,
};
const article = {
  title: 'Renew a key',
  updated: '2026-11-28',
  breadcrumbs: [
    { label: 'Keys', url: '/docs/en/#topic-keys' },
    { label: 'Elsewhere', url: 'https://elsewhere.example/keys/' },
  ],
};
const graphOf = (json: string | undefined) => JSON.parse(json ?? '')['@graph'];

describe('the data of an article', () => {
  test('is what it is, changed when, and the way to it in whole addresses', () => {
    expect(graphOf(articleData(frame, article))).toEqual([
      { '@type': 'TechArticle', headline: 'Renew a key', dateModified: '2026-11-28' },
      {
        '@type': 'BreadcrumbList',
        itemListElement: [
          { '@type': 'ListItem', position: 1, name: 'Keys', item: 'https://help.example.org/docs/en/#topic-keys' },
          { '@type': 'ListItem', position: 2, name: 'Elsewhere', item: 'https://elsewhere.example/keys/' },
          { '@type': 'ListItem', position: 3, name: 'Renew a key' },
        ],
      },
    ]);
  });

  test('leads from the home page where the article stands in no topic', () => {
    const [, trail] = graphOf(articleData(frame, { ...article, breadcrumbs: [] }));
    expect(trail.itemListElement.map(({ item }: { item?: string }) => item)).toEqual([
      'https://help.example.org/docs/en/',
      undefined,
    ]);
  });

  test('tells no address that no program can read', () => {
    const breadcrumbs = [{ label: 'Keys', url: 'https://[keys' }];
    const [, trail] = graphOf(articleData(frame, { ...article, breadcrumbs }));
    expect(trail.itemListElement[0]).toEqual({ '@type': 'ListItem', position: 1, name: 'Keys' });
  });

  test('names no day that nobody wrote', () => {
    expect(graphOf(articleData(frame, { ...article, updated: undefined }))[0]).not.toHaveProperty('dateModified');
  });

  test('cannot end the element that it stands in', () => {
    const title = '</script><script>alert(1)</script><!--';
    const json = articleData(frame, { ...article, title });
    expect(json).not.toContain('<');
    expect(graphOf(json)[0].headline).toBe(title);
  });

  test('is missing where search engines list nothing, or nobody knows where the site lives', () => {
    expect(articleData({ ...frame, robots: 'noindex' }, article)).toBeUndefined();
    expect(articleData({ ...frame, canonical: '/docs/en/help/a/' }, article)).toBeUndefined();
  });
});

test('the data of a home page says how to search the site', () => {
  expect(graphOf(siteData({ ...frame, siteName: 'Help', canonical: 'https://help.example.org/docs/en/' }))).toEqual([
    {
      '@type': 'WebSite',
      name: 'Help',
      url: 'https://help.example.org/docs/en/',
      inLanguage: 'en',
      potentialAction: {
        '@type': 'SearchAction',
        target: { '@type': 'EntryPoint', urlTemplate: 'https://help.example.org/docs/en/search/?q={words}' },
        'query-input': 'required name=words',
      },
    },
  ]);
});
