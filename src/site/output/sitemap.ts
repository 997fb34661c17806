// sitemap.xml with the languages of each page (https://www.sitemaps.org/protocol.html and
// https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap), and robots.txt.
// Written here because the integration of Astro finds alternates by replacing a path segment: it cannot know in
// which languages an article really exists.
import { articleUrl, guideUrl, homeUrl, pageUrl, rootUrl } from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import { isIndexed } from '../page-values/article-pages.ts';
import { escapeMarkup } from '../../escape-markup.ts';
import { absoluteUrl } from '../../catalog/locale-of.ts';
import { getLoadedContent } from '../page-values/shared-site.ts';

interface SitemapEntry {
  locales: Locale[];
  urlIn: (locale: Locale) => string;
  anyLanguageUrl: string;
  lastUpdate?: ((locale: Locale) => string | undefined) | undefined;
}

// All locales of the site, also those that this build leaves out: outputs of single locales are merged by copying.
function entries(): SitemapEntry[] {
  const { catalog, guides } = getLoadedContent();
  const { base, reference } = catalog.site;
  const everywhere = catalog.site.locales.map(({ locale }) => locale);
  const entry = (locales: Locale[], urlIn: (locale: Locale) => string, more: Partial<SitemapEntry> = {}): SitemapEntry => ({
    locales,
    urlIn,
    anyLanguageUrl: urlIn(locales.includes(reference) ? reference : (locales[0] ?? reference)),
    ...more,
  });
  return [
    entry(everywhere, (locale) => homeUrl(base, locale), { anyLanguageUrl: rootUrl(base) }),
    ...catalog.articles.map(({ path, documents }) =>
      entry(
        everywhere.filter((locale) => isIndexed(documents[locale])),
        (locale) => articleUrl(base, locale, path),
        {
          lastUpdate: (locale) => documents[locale]?.frontMatter.lastUpdate,
        },
      ),
    ),
    ...(guides.ids.length === 0 ? [] : [entry(everywhere, (locale) => guideUrl(base, locale))]),
    ...guides.ids.map((guide) =>
      entry(
        everywhere.filter((locale) => guides.all[guide]?.wordsLocale[locale] === locale),
        (locale) => guideUrl(base, locale, guide),
      ),
    ),
    ...catalog.pages
      .filter(({ name }) => name !== 'home')
      .map(({ name, documents }) =>
        entry(
          everywhere.filter((locale) => isIndexed(documents[locale])),
          (locale) => pageUrl(base, locale, name),
          { lastUpdate: (locale) => documents[locale]?.frontMatter.lastUpdate },
        ),
      ),
  ];
}

/** Undefined where the site's address is not known: a sitemap holds whole addresses alone. */
export function sitemap(): string | undefined {
  const { catalog } = getLoadedContent();
  if (catalog.site.siteUrl === undefined) return undefined;
  const langOf = new Map(catalog.site.locales.map(({ locale, lang }) => [locale, lang]));
  const lines = entries().flatMap(({ locales, urlIn, anyLanguageUrl, lastUpdate }) => {
    const link = (hreflang: string, url: string) =>
      `<xhtml:link rel="alternate" hreflang="${hreflang}" href="${escapeMarkup(absoluteUrl(catalog, url))}"/>`;
    const alternates =
      locales.length > 1
        ? [...locales.map((locale) => link(langOf.get(locale) ?? locale, urlIn(locale))), link('x-default', anyLanguageUrl)].join(
            '',
          )
        : '';
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
  const { site } = getLoadedContent().catalog;
  const sitemapLine = site.siteUrl === undefined ? '' : `\nSitemap: ${site.siteUrl}${site.base}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemapLine}`;
}
