// What the sitemap names, and robots.txt. Written here because the integration of Astro finds alternates by replacing a path
// segment: it cannot know in which languages an article really exists.
import { articleUrl, changesUrl, guideUrl, homeUrl, pageUrl, rootUrl, ticketUrl } from '../../../catalog/urls.ts';
import { absoluteUrl } from '../../../catalog/links/locale-of.ts';
import type { Article } from '../../../catalog/document.ts';
import type { Locale } from '../../../vocabulary.ts';
import { listChanges } from '../../page-values/pages/changes.ts';
import { isIndexed } from '../../../catalog/links/is-indexed.ts';
import { sharedSite } from '../../page-values/shared-site.ts';
import { listTopicLists, topicListKey, topicListsByKey } from '../../page-values/pages/topic-lists.ts';
import { sitemapFiles, type SitemapAddress, type SitemapFile } from './sitemap-files.ts';

interface Page {
  locales: Locale[];
  urlIn: (locale: Locale) => string;
  anyLanguageUrl: string;
  lastUpdate?: ((locale: Locale) => string | undefined) | undefined;
}

// All locales of the site, also those that this build leaves out: outputs of single locales are merged by copying.
function listPages(): Page[] {
  const loaded = sharedSite();
  const { catalog, guides } = loaded;
  const { base, reference } = catalog.site;
  const everywhere = catalog.site.locales.map(({ locale }) => locale);
  const page = (locales: Locale[], urlIn: (locale: Locale) => string, more: Partial<Page> = {}): Page => ({
    locales,
    urlIn,
    anyLanguageUrl: urlIn(locales.includes(reference) ? reference : (locales[0] ?? reference)),
    ...more,
  });
  const listUrl = (locale: Locale, key: string): string | undefined => {
    const list = topicListsByKey(loaded, locale).get(key);
    return list?.hasId ? list.url : undefined;
  };
  const lists = everywhere.flatMap((locale) => listTopicLists(loaded, locale).filter(({ hasId }) => hasId));
  const listKeys = new Set(lists.map(topicListKey));
  const changes = new Map(everywhere.map((locale) => [locale, listChanges(loaded, locale)]));
  const ofDocuments = ({ documents }: Article, urlIn: (locale: Locale) => string): Page =>
    page(
      everywhere.filter((locale) => isIndexed(documents[locale])),
      urlIn,
      { lastUpdate: (locale) => documents[locale]?.frontMatter.lastUpdate },
    );
  return [
    page(everywhere, (locale) => homeUrl(base, locale), { anyLanguageUrl: rootUrl(base) }),
    ...catalog.articles.map((article) => ofDocuments(article, (locale) => articleUrl(base, locale, article.path))),
    ...(guides.ids.length === 0 ? [] : [page(everywhere, (locale) => guideUrl(base, locale))]),
    ...guides.ids.map((guide) =>
      page(
        everywhere.filter((locale) => guides.all[guide]?.wordsLocale[locale] === locale),
        (locale) => guideUrl(base, locale, guide),
      ),
    ),
    ...(Object.keys(catalog.site.tickets).length === 0 ? [] : [page(everywhere, (locale) => ticketUrl(base, locale))]),
    page(
      everywhere.filter((locale) => changes.get(locale)?.length),
      (locale) => changesUrl(base, locale),
      { lastUpdate: (locale) => changes.get(locale)?.[0]?.day },
    ),
    ...[...listKeys].map((key) =>
      page(
        everywhere.filter((locale) => listUrl(locale, key) !== undefined),
        (locale) => listUrl(locale, key) ?? '',
      ),
    ),
    ...catalog.pages
      .filter(({ name }) => name !== 'home')
      .map((own) => ofDocuments(own, (locale) => pageUrl(base, locale, own.name))),
  ];
}

/** None where the site's address is not known: a sitemap holds whole addresses alone. */
export function sitemaps(): SitemapFile[] {
  const { catalog } = sharedSite();
  const { siteUrl, base } = catalog.site;
  if (siteUrl === undefined) return [];
  const whole = (url: string): string => absoluteUrl(catalog, url);
  const langOf = new Map(catalog.site.locales.map(({ locale, lang }) => [locale, lang]));
  const addresses = listPages().flatMap(({ locales, urlIn, anyLanguageUrl, lastUpdate }) => {
    const languages = locales.map((locale) => ({ hreflang: langOf.get(locale) ?? locale, href: whole(urlIn(locale)) }));
    const alternates = locales.length > 1 ? [...languages, { hreflang: 'x-default', href: whole(anyLanguageUrl) }] : [];
    return locales.map((locale): SitemapAddress => ({ url: whole(urlIn(locale)), lastUpdate: lastUpdate?.(locale), alternates }));
  });
  return sitemapFiles(addresses, whole(base));
}

/** Everything may be read: pages that must not be listed say so themselves, which only a reader can see. */
export function robots(): string {
  const { site } = sharedSite().catalog;
  const sitemapLine = site.siteUrl === undefined ? '' : `\nSitemap: ${site.siteUrl}${site.base}sitemap.xml\n`;
  return `User-agent: *\nAllow: /\n${sitemapLine}`;
}
