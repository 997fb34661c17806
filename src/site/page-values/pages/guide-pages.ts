// The values of the guides' pages: the list, a guide's landing page, every state of it, retired addresses.
import { localeSettings } from '../../../catalog/links/locale-of.ts';
import * as urls from '../../../catalog/urls.ts';
import { guideKey, type KeyStep } from '../../../troubleshooter/pages/outline.ts';
import type { Guide } from '../../../troubleshooter/source/types.ts';
import { stateMap } from '../../../troubleshooter/graph/navigate.ts';
import { statePage, type StatePage } from '../../../troubleshooter/pages/view.ts';
import type { Locale } from '../../../vocabulary.ts';
import { buildFrame } from '../frame/frame.ts';
import { editUrls, type EditUrls } from '../frame/edit-urls.ts';
import { nameLanguage } from '../frame/name-language.ts';
import { rememberLast } from './remember-last.ts';
import { sharedSite } from '../shared-site.ts';
import type { GuideEntry } from '../../content/guides.ts';
import type { PageFrame } from '../page-types.ts';
import type { Site } from '../site.ts';

export interface GuideIndexPage {
  frame: PageFrame;
  guides: GuideEntry[];
}

export interface GuidePage {
  frame: PageFrame;
  step: StatePage;
  /** Name of the language of the guide's words, where it is not the page's. */
  shownIn: string | undefined;
  reviewed: string;
  /** Of the file that holds the guide's words. */
  edit: EditUrls;
}

export interface GuideLandingPage extends GuidePage {
  /** Address of the whole guide on one page. */
  wholeUrl: string;
  /** The guide as Markdown; undefined where its words are in another language than the page. */
  sourceUrl: string | undefined;
}

/** The whole guide on one page. */
export interface WholeGuidePage extends GuidePage {
  key: KeyStep[];
}

interface GuideProps {
  locale: Locale;
  guide: string;
}
interface StateProps extends GuideProps {
  address: string;
  /** Set for an address that was published once and has an heir. */
  isRetired: boolean;
}

/** Drafts are seen while writing; retired guides keep their addresses. */
function builtGuides({ guides, settings }: Site): Guide[] {
  return Object.values(guides.all).filter(({ source }) => source.status !== 'draft' || settings.pseudo);
}

const building = (loaded: Site): Locale[] => loaded.catalog.site.building;

function find(loaded: Site, id: string): Guide {
  const guide = loaded.guides.all[id];
  if (!guide) throw new Error(`There is no guide \`${id}\`.`);
  return guide;
}

/** One index for each locale; none where there are no guides to list. */
export function guideIndexPaths(): { params: { locale: Locale }; props: { locale: Locale } }[] {
  const loaded = sharedSite();
  if (loaded.guides.ids.length === 0) return [];
  return building(loaded).map((locale) => ({ params: { locale }, props: { locale } }));
}

/** All published guides by symptom. */
export function guideIndexPage({ locale }: { locale: Locale }): GuideIndexPage {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  return {
    frame: buildFrame(loaded, { locale, urlIn: (other) => urls.guideUrl(base, other) }),
    guides: loaded.guides.entries(locale),
  };
}

export function guideLandingPaths(): { params: { locale: Locale; guide: string }; props: GuideProps }[] {
  const loaded = sharedSite();
  return building(loaded).flatMap((locale) =>
    builtGuides(loaded).map(({ id }) => ({ params: { locale, guide: id }, props: { locale, guide: id } })),
  );
}

/** The first question of a guide. */
export function guideLandingPage({ locale, guide: id }: GuideProps): GuideLandingPage {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const guide = find(loaded, id);
  return {
    ...pageOf(loaded, guide, locale, ''),
    wholeUrl: urls.wholeGuideUrl(base, locale, id),
    sourceUrl:
      loaded.guides.ids.includes(id) && guide.wordsLocale[locale] === locale ? urls.guideSourceUrl(base, locale, id) : undefined,
  };
}

/** All steps of a guide as a key. */
export function wholeGuidePage({ locale, guide: id }: GuideProps): WholeGuidePage {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const { context } = loaded.guides;
  const guide = find(loaded, id);
  return {
    ...pageOf(loaded, guide, locale, '', (other) => urls.wholeGuideUrl(base, other, id)),
    key: guideKey(guide, locale, context.t(locale), context.guides),
  };
}

/** Every state but the landing page, and every retired address. */
export function guideStatePaths(): { params: { locale: Locale; guide: string; state: string }; props: StateProps }[] {
  const loaded = sharedSite();
  return building(loaded).flatMap((locale) =>
    builtGuides(loaded).flatMap((guide) => {
      const pathOf = (state: string, address: string, isRetired: boolean) => ({
        params: { locale, guide: guide.id, state },
        props: { locale, guide: guide.id, address, isRetired },
      });
      return [
        ...guide.states.filter(({ address }) => address !== '').map(({ address }) => pathOf(address, address, false)),
        ...guide.redirects.map(({ from, to }) => pathOf(from, to, true)),
      ];
    }),
  );
}

/** The page of one state. */
export const guideStatePage = rememberLast(({ locale, guide, address }: StateProps): GuidePage => {
  const loaded = sharedSite();
  return pageOf(loaded, find(loaded, guide), locale, address);
});

/** Names and addresses of the guides of a locale, for the pages of what is not found. */
export function guideEntries(locale: Locale): GuideEntry[] {
  return sharedSite().guides.entries(locale);
}

/** The first question of a guide, for an article that the guide belongs to. Undefined where there is no such guide. */
export function guideWidget(id: string, locale: Locale, { guides }: Pick<Site, 'guides'> = sharedSite()): StatePage | undefined {
  const guide = guides.all[id];
  const [first] = guide?.states ?? [];
  return guide && first && statePage(guide, first, locale, guides.context);
}

/** `wholeUrlIn` for the page that shows all states, of which `address` is the first. */
function pageOf(loaded: Site, guide: Guide, locale: Locale, address: string, wholeUrlIn?: (other: Locale) => string): GuidePage {
  const { base } = loaded.catalog.site;
  const state = stateMap(guide).get(address);
  if (!state) throw new Error(`The guide \`${guide.id}\` has no page \`${address}\`.`);
  const urlIn = wholeUrlIn ?? ((other: Locale): string => urls.guideUrl(base, other, guide.id, address || undefined));
  const isLanding = address === '' && wholeUrlIn === undefined;
  const frame = buildFrame(loaded, {
    locale,
    urlIn,
    existsIn: (other) => (guide.wordsLocale[other] ?? loaded.catalog.site.reference) === other,
    isIndexedIn: () => isLanding && guide.source.status === 'published',
    canonicalUrl: isLanding ? undefined : urls.guideUrl(base, locale, guide.id),
  });
  const step = statePage(guide, state, locale, loaded.guides.context);
  const wordsLocale = guide.wordsLocale[locale] ?? locale;
  const { lang } = frame.t.words;
  const wordsSettings = localeSettings(loaded.catalog, wordsLocale);
  const words = `${wordsSettings.folder}/troubleshooters/${guide.id}.yml`;
  return {
    frame,
    step,
    shownIn: wordsLocale === locale ? undefined : nameLanguage(wordsSettings.lang, lang),
    reviewed: new Intl.DateTimeFormat(lang, { dateStyle: 'long', timeZone: 'UTC' }).format(
      new Date(`${guide.source.reviewed}T00:00:00Z`),
    ),
    edit: editUrls(loaded.catalog, { file: words, locale: wordsLocale, title: step.guideTitle }, locale),
  };
}
