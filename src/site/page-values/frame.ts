// What every page needs around its content: language choice, alternates, addresses, navigation.
import { findArticle, type Catalog } from '../../catalog/catalog.ts';
import { absoluteUrl, localeSettings } from '../../catalog/locale-of.ts';
import * as urls from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import { foreignLang } from './foreign-lang.ts';
import { buildNavigation } from './navigation.ts';
import type { PageFrame } from './page-types.ts';
import type { Site } from './site.ts';

export interface FrameOptions {
  locale: Locale;
  /** Address of this page in a locale. */
  urlIn: (locale: Locale) => string;
  /** Locales in whose own language the page exists; all where left out. */
  existsIn?: ((locale: Locale) => boolean) | undefined;
  /** Locales whose page search engines may list where it exists; all where left out. */
  isIndexedIn?: ((locale: Locale) => boolean) | undefined;
  /** Address for readers of other languages than the site's; that of the first listed locale, the reference before others, where left out. */
  anyLanguageUrl?: string | undefined;
  /** Article path to mark in the navigation. */
  currentPath?: string | undefined;
  /** Canonical address where it is not the page's own. */
  canonicalUrl?: string | undefined;
}

export function buildFrame(loaded: Site, options: FrameOptions): PageFrame {
  const { catalog } = loaded;
  const { base, reference } = catalog.site;
  const settings = localeSettings(catalog, options.locale);
  const existsIn = options.existsIn ?? (() => true);
  const isIndexedIn = (locale: Locale): boolean => existsIn(locale) && (options.isIndexedIn?.(locale) ?? true);
  const isIndexed = isIndexedIn(options.locale);
  const indexed = catalog.site.locales.filter(({ locale }) => isIndexedIn(locale));
  const alternates = indexed.map(({ locale, lang }) => ({ hreflang: lang, href: absoluteUrl(catalog, options.urlIn(locale)) }));
  const anyLanguage =
    options.anyLanguageUrl ?? options.urlIn(isIndexedIn(reference) ? reference : (indexed[0]?.locale ?? reference));
  const t = loaded.t(options.locale);
  const ownName = catalog.site.names[options.locale];
  return {
    locale: options.locale,
    lang: settings.lang,
    dir: settings.dir,
    base,
    siteName: ownName ?? t('site.name'),
    siteNameLang:
      ownName === undefined || ownName === catalog.site.name ? undefined : foreignLang(loaded, options.locale, options.locale),
    siteDescription: catalog.site.descriptions[options.locale],
    footer: catalog.site.footers[options.locale],
    logo: loaded.logo,
    isKeptOffline: catalog.site.offline,
    t,
    homeUrl: urls.homeUrl(base, options.locale),
    searchUrl: urls.searchUrl(base, options.locale),
    ticketUrl: ticketUrl(catalog, options.locale),
    guidesUrl: urls.guideUrl(base, options.locale),
    hasGuides: loaded.guides.ids.length > 0,
    languages: catalog.site.locales.map(({ locale, lang, dir, name }) => ({
      locale,
      lang,
      dir,
      name,
      url: options.urlIn(locale),
      isCurrent: locale === options.locale,
      isMissing: !existsIn(locale),
    })),
    // Search engines take whole addresses alone.
    alternates:
      isIndexed && alternates.length > 1 && catalog.site.siteUrl !== undefined
        ? [...alternates, { hreflang: 'x-default', href: absoluteUrl(catalog, anyLanguage) }]
        : [],
    canonical: absoluteUrl(catalog, options.canonicalUrl ?? options.urlIn(options.locale)),
    robots: isIndexed ? undefined : 'noindex',
    navigation: buildNavigation(loaded, options.locale, options.currentPath),
    pages: loaded.ownPages(options.locale),
    searchBundleUrl: urls.searchBundleUrl(base, hasDocuments(catalog, options.locale) ? options.locale : reference),
    referenceSearchBundleUrl: urls.searchBundleUrl(base, reference),
    referenceLang: localeSettings(catalog, reference).lang,
  };
}

/** The page on support tickets where the content has one, else the portal of the first registered ticket, else undefined. */
export function ticketUrl(catalog: Catalog, locale: Locale): string | undefined {
  const article = findArticle(catalog, 'submit-ticket');
  if (article) return urls.articleUrl(catalog.site.base, locale, article.path);
  const [target] = Object.values(catalog.site.tickets);
  return target?.url[locale];
}

/** A locale without documents of its own has no search of its own either: its readers search what they are shown. */
const hasDocuments = (catalog: Catalog, locale: Locale): boolean => Object.keys(catalog.byLocale[locale] ?? {}).length > 0;
