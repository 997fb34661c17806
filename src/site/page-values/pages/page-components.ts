// What the components of our own pages show in a locale, as plain values.
import type { StringKey } from '../../../i18n/translator.ts';
import { writeComponent, type ComponentName } from '../../../mdx/registry.ts';
import { partContent, shownPart } from '../../../troubleshooter/parts/part-content.ts';
import type { PartView, StatePage } from '../../../troubleshooter/pages/view.ts';
import type { ComponentUse, Locale } from '../../../vocabulary.ts';
import type { Site } from '../site.ts';
import { findPagePart } from '../../content/page-parts.ts';
import { articleLink } from './article-pages.ts';
import { foreignLang } from '../foreign-lang.ts';
import { supportUrl } from '../frame/ticket-url.ts';
import { guideWidget } from './guide-pages.ts';
import { homeLists } from './home-lists.ts';
import type { GuideEntry } from '../../content/guides.ts';
import type { HomePage, PageLink, Topic } from '../page-types.ts';

export type PageComponent =
  | { kind: 'guide'; step: StatePage }
  | { kind: 'symptoms'; guides: GuideEntry[] }
  | { kind: 'topics'; topics: Topic[]; more: HomePage['moreTopics'] }
  | { kind: 'part'; part: PartView }
  | { kind: 'ticket'; url: string }
  | { kind: 'article'; link: PageLink }
  | { kind: 'search' }
  | { kind: 'links'; title: StringKey; links: PageLink[]; isDated: boolean }
  /** It finds nothing to show, which a check has told: readers see what the author wrote. */
  | { kind: 'text'; written: string };

type Maker = (loaded: Site, locale: Locale, attributes: ComponentUse['attributes']) => PageComponent | undefined;

const makers: Record<ComponentName, Maker> = {
  Troubleshooter: (loaded, locale, { guide = '' }) => {
    const step = loaded.guides.ids.includes(guide) ? guideWidget(guide, locale, loaded) : undefined;
    return step && { kind: 'guide', step };
  },
  Symptoms: (loaded, locale) => ({ kind: 'symptoms', guides: loaded.guides.entries(locale) }),
  Topics: (loaded, locale) => {
    const { topics, moreTopics } = homeLists(loaded, locale);
    return { kind: 'topics', topics, more: moreTopics };
  },
  ArticleSteps: (loaded, locale, attributes) => {
    const part = partOf(loaded, locale, attributes);
    return part && { kind: 'part', part };
  },
  TicketLink: ({ catalog }, locale) => {
    const url = supportUrl(catalog, locale);
    return url === undefined ? undefined : { kind: 'ticket', url };
  },
  Article: (loaded, locale, { id = '' }) => {
    const article = loaded.catalog.articlesById.get(id);
    const link = article && articleLink(loaded, article.path, locale);
    return link && { kind: 'article', link };
  },
  Search: () => ({ kind: 'search' }),
  Promoted: (loaded, locale) => ({
    kind: 'links',
    title: 'home.needed',
    links: homeLists(loaded, locale).promoted,
    isDated: false,
  }),
  Newest: (loaded, locale) => ({ kind: 'links', title: 'home.newest', links: homeLists(loaded, locale).newest, isDated: true }),
};

/** What a component shows on a page of a locale. */
export function pageComponent(loaded: Site, use: ComponentUse, locale: Locale): PageComponent {
  const made = makers[use.name as ComponentName](loaded, locale, use.attributes);
  return made ?? { kind: 'text', written: writeComponent(use) };
}

/** Blocks of an article in the language of the page; where that lacks them, in the reference's. */
function partOf(loaded: Site, locale: Locale, attributes: ComponentUse['attributes']): PartView | undefined {
  const find = (wanted: Locale) => findPagePart(attributes, wanted, loaded.guides.section);
  const found = shownPart(find, locale, loaded.catalog.site.reference);
  return found?.isComplete ? { ...partContent(found), lang: foreignLang(loaded, found.locale ?? locale, locale) } : undefined;
}
