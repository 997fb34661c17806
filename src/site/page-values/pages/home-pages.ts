// The values of the home pages, the language choice and the pages for what is not found.
import * as urls from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { listChanges } from './changes.ts';
import { buildFrame } from '../frame/frame.ts';
import { sharedSite } from '../shared-site.ts';
import { homeLists } from './home-lists.ts';
import { siteData } from '../frame/structured-data.ts';
import type { GuideEntry } from '../../content/guides.ts';
import type { HomePage, LanguageChoice, PageFrame } from '../page-types.ts';

const perLocale = () => sharedSite().catalog.site.building.map((locale) => ({ params: { locale }, props: { locale } }));

export const homePaths = perLocale;
export const notFoundPaths = perLocale;
/** None where nothing is kept for readers without a connection. */
export const offlinePaths = () => (sharedSite().catalog.site.offline ? perLocale() : []);

/** The home page of a locale. */
export function homePage({ locale }: { locale: Locale }): HomePage {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const frame = buildFrame(loaded, {
    locale,
    urlIn: (other) => urls.homeUrl(base, other),
    anyLanguageUrl: urls.rootUrl(base),
  });
  return {
    frame,
    structuredData: siteData(frame),
    feedUrl:
      loaded.catalog.site.siteUrl !== undefined && listChanges(loaded, locale).length > 0
        ? urls.feedUrl(base, locale)
        : undefined,
    guides: loaded.guides.entries(locale),
    ...homeLists(loaded, locale),
  };
}

/** The page that a locale shows for an address that does not exist. */
export function notFoundPage({ locale }: { locale: Locale }): { frame: PageFrame; guides: GuideEntry[] } {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  return {
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) => urls.homeUrl(base, other),
      isIndexedIn: () => false,
      canonicalUrl: urls.homeUrl(base, locale),
    }),
    guides: loaded.guides.entries(locale),
  };
}

/** The languages of the site for `/` and `/404.html`, with the frame of the reference locale. */
export function languageChoicePage(): { frame: PageFrame; languages: LanguageChoice[]; frames: PageFrame[] } {
  const loaded = sharedSite();
  const { catalog } = loaded;
  const { base, reference } = catalog.site;
  const frames = catalog.site.locales.map(({ locale }) =>
    buildFrame(loaded, {
      locale,
      urlIn: (other) => urls.homeUrl(base, other),
      anyLanguageUrl: urls.rootUrl(base),
      canonicalUrl: urls.rootUrl(base),
    }),
  );
  const frame = frames.find((candidate) => candidate.locale === reference);
  if (!frame) throw new Error(`The reference locale \`${reference}\` is not among the site's locales.`);
  return { frame, languages: frame.languages, frames };
}
