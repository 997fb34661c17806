// sitemap.xml with the languages of each page (https://www.sitemaps.org/protocol.html and
// https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap), and robots.txt.
// Written here because the integration of Astro finds alternates by replacing a path segment: it cannot know in
// which languages an article really exists.
import { articleUrl, guideUrl, homeUrl, idUrl, pageUrl, rootUrl } from '../catalog/urls.ts';
import type { Locale } from '../vocabulary.ts';
import { escapeMarkup } from './escape-markup.ts';
import { absoluteUrl } from './frame.ts';
import { getLoadedContent } from './handover.ts';

interface SitemapEntry {
  locales: Locale[];
  urlIn: (locale: Locale) => string;
  anyLanguageUrl: string;
  lastUpdate?: ((locale: Locale) => string | undefined) | undefined;
}

function entries(): SitemapEntry[] {
  const { catalog, guides } = getLoadedContent();
  const { base, building } = catalog.site;
  const everywhere = (urlIn: (locale: Locale) => string, anyLanguageUrl?: string): SitemapEntry => ({
    locales: building,
    urlIn,
    anyLanguageUrl: anyLanguageUrl ?? urlIn(catalog.site.reference),
  });
  return [
    everywhere((locale) => homeUrl(base, locale), rootUrl(base)),
    ...catalog.articles.flatMap(({ id, path, documents }) => {
      const locales = building.filter((locale) => documents[locale] && documents[locale].frontMatter.index && !documents[locale].frontMatter.hide);
      const anyLanguageUrl = id === path ? articleUrl(base, locales[0] ?? catalog.site.reference, path) : idUrl(base, id);
      return [{ locales, urlIn: (locale: Locale) => articleUrl(base, locale, path), anyLanguageUrl, lastUpdate: (locale: Locale) => documents[locale]?.frontMatter.lastUpdate }];
    }),
    ...guides.ids.map((guide) => everywhere((locale) => guideUrl(base, locale, guide))),
    ...[...new Set(catalog.pages.map(({ name }) => name))].sort().map((name) => ({
      ...everywhere((locale) => pageUrl(base, locale, name)),
      locales: building.filter((locale) => catalog.pages.some((page) => page.name === name && page.locale === locale)),
    })),
  ];
}

export function sitemap(): string {
  const { catalog } = getLoadedContent();
  const langOf = new Map(catalog.site.locales.map(({ locale, lang }) => [locale, lang]));
  const lines = entries().flatMap(({ locales, urlIn, anyLanguageUrl, lastUpdate }) => {
    const link = (hreflang: string, url: string) => `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(absoluteUrl(catalog, url))}"/>`;
    const alternates =
      locales.length > 1 ? [...locales.map((locale) => link(langOf.get(locale) ?? locale, urlIn(locale))), link('x-default', anyLanguageUrl)].join('') : '';
    return locales.map((locale) => {
      const date = lastUpdate?.(locale);
      return `<url><loc>${escapeMarkup(absoluteUrl(catalog, urlIn(locale)))}</loc>${date ? `<lastmod>${date}</lastmod>` : ''}${alternates}</url>`;
    });
  });
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">',
    ...lines,
    '</urlset>',
    '',
  ].join('\n');
}

/** Everything may be read: pages that must not be listed say so themselves, which only a reader can see. */
export function robots(): string {
  const { catalog } = getLoadedContent();
  return `User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(catalog, `${catalog.site.base}sitemap.xml`)}\n`;
}
