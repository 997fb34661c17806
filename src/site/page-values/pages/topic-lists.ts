// The values of the pages that list the articles of long contents: those of a topic, and the topics that the home page has
// no room for, as its pages from the second on.
import * as urls from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { entriesPerPage, topicsPerPage, type ContentsTopic } from '../contents/contents.ts';
import { buildFrame } from '../frame/frame.ts';
import { linkOf, topicsOf } from './home-lists.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import type { PageFrame, PageLink, Topic } from '../page-types.ts';
import { pagingOf, partOf, type Paging } from '../contents/paging.ts';
import { sharedSite } from '../shared-site.ts';

export interface TopicListPage {
  frame: PageFrame;
  title: string;
  titleHtml: string;
  lang: string | undefined;
  paging: Paging | undefined;
  /** Of a topic. */
  links: PageLink[];
  /** Where the page lists topics. */
  topics: Topic[];
}

interface Props {
  locale: Locale;
  /** Undefined for the list of topics. */
  topic: string | undefined;
  page: number;
}

export interface TopicList extends Pick<Props, 'topic' | 'page'> {
  url: string;
  /** Whether its address lasts, so that search engines may list it. */
  hasId: boolean;
}

const pagesOf = ({ entries }: ContentsTopic): number => Math.ceil(entries.length / entriesPerPage);
const numbersTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

/** Every such page of a locale: none where its contents are short. */
export const listTopicLists = oncePerLocale((loaded, locale): readonly TopicList[] => {
  const { base } = loaded.catalog.site;
  const { isLong, topics } = loaded.contents(locale);
  if (!isLong) return [];
  return [
    ...numbersTo(Math.ceil(topics.length / topicsPerPage))
      .slice(1)
      .map((page) => ({ topic: undefined, page, url: urls.topicsUrl(base, locale, page), hasId: false })),
    ...topics.flatMap((topic) =>
      numbersTo(pagesOf(topic)).map((page) => ({
        topic: topic.name,
        page,
        url: urls.topicListUrl(base, locale, topic.name, page),
        hasId: topic.hasId,
      })),
    ),
  ];
});

/** What tells a list in all languages. */
export const topicListKey = ({ topic, page }: Pick<TopicList, 'topic' | 'page'>): string => `${topic ?? ''}/${page}`;

export const topicListsByKey = oncePerLocale(
  (loaded, locale): ReadonlyMap<string, TopicList> =>
    // Of several pairs with one key, a map keeps the last; the first is wanted.
    new Map(
      listTopicLists(loaded, locale)
        .toReversed()
        .map((list) => [topicListKey(list), list]),
    ),
);

export function topicListPaths(): { params: { locale: Locale; list: string }; props: Props }[] {
  const loaded = sharedSite();
  return loaded.catalog.site.building.flatMap((locale) =>
    listTopicLists(loaded, locale).map(({ topic, page, url }) => ({
      params: { locale, list: decodeURIComponent(url.slice(urls.topicsUrl(loaded.catalog.site.base, locale).length, -1)) },
      props: { locale, topic, page },
    })),
  );
}

/** Throws for a page that the locale has not. */
export function topicListPage({ locale, topic, page }: Props): TopicListPage {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const find = (other: Locale) => topicListsByKey(loaded, other).get(topicListKey({ topic, page }));
  if (!find(locale)) throw new Error(`\`${locale}\` has no page ${page} of \`${topic ?? 'all topics'}\`.`);
  const frame = buildFrame(loaded, {
    locale,
    urlIn: (other) => find(other)?.url ?? urls.homeUrl(base, other),
    existsIn: (other) => find(other) !== undefined,
    isIndexedIn: (other) => find(other)?.hasId ?? false,
  });
  const allTopics = loaded.t(locale)('home.topics');
  const { topics, byName } = loaded.contents(locale);
  const untitled = { title: allTopics, titleHtml: allTopics, lang: undefined };
  const found = topic === undefined ? undefined : byName.get(topic);
  if (!found) {
    const urlOf = (other: number): string => (other === 1 ? urls.homeUrl(base, locale) : urls.topicsUrl(base, locale, other));
    const paging = pagingOf(page, Math.ceil(topics.length / topicsPerPage), urlOf);
    return { frame, ...untitled, paging, links: [], topics: topicsOf(loaded, locale, page) };
  }
  const { node } = found;
  return {
    frame,
    ...(node ? { title: node.label, titleHtml: node.labelHtml, lang: node.lang } : untitled),
    paging: pagingOf(page, pagesOf(found), (other) => urls.topicListUrl(base, locale, found.name, other)),
    links: partOf(found.entries, page, entriesPerPage).map((entry) => linkOf(loaded, entry, locale)),
    topics: [],
  };
}
