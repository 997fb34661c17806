// What every page needs around its content: language choice, alternates, addresses, navigation.
import { absoluteUrl, localeSettings } from '../../../catalog/links/locale-of.ts';
import * as urls from '../../../catalog/urls.ts';
import type { Document } from '../../../catalog/document.ts';
import type { Locale } from '../../../vocabulary.ts';
import { contentSecurityPolicy } from '../../content-security-policy.ts';
import { foreignLang } from '../foreign-lang.ts';
import { buildNavigation } from '../contents/navigation.ts';
import type { PageFrame } from '../page-types.ts';
import { articlePreview, sitePreview } from './previews.ts';
import type { Site } from '../site.ts';
import { siteName } from './site-name.ts';
import { supportUrl } from './ticket-url.ts';

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
  /** The document whose picture goes with links; that of the locale where left out. */
  previewOf?: Document | undefined;
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
    siteName: siteName(loaded, options.locale),
    siteNameLang:
      ownName === undefined || ownName === catalog.site.name ? undefined : foreignLang(loaded, options.locale, options.locale),
    siteDescription: catalog.site.descriptions[options.locale],
    footer: catalog.site.footers[options.locale],
    logo: loaded.logo,
    isKeptOffline: catalog.site.offline && !loaded.isDevelopment,
    t,
    homeUrl: urls.homeUrl(base, options.locale),
    searchUrl: urls.searchUrl(base, options.locale),
    ticketUrl: supportUrl(catalog, options.locale),
    guidesUrl: urls.guideUrl(base, options.locale),
    hasGuides: loaded.guides.ids.length > 0,
    changesUrl: loaded.tellsChanges() ? urls.changesUrl(base, options.locale) : undefined,
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
    preview: (options.previewOf && articlePreview(loaded, options.previewOf)) ?? sitePreview(loaded, options.locale),
    policy: loaded.isDevelopment ? undefined : contentSecurityPolicy(catalog.site),
    navigation: buildNavigation(loaded, options.locale, options.currentPath),
    pages: loaded.ownPages(options.locale),
    searchBundleUrl: urls.searchBundleUrl(base, loaded.isSearchable(options.locale) ? options.locale : reference),
    referenceSearchBundleUrl: urls.searchBundleUrl(base, reference),
    referenceLang: localeSettings(catalog, reference).lang,
  };
}
