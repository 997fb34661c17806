// The feeds of a site: what changed in each locale, and in each of its topics.
import { feedUrl } from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { listChanges, type ArticleChange } from './changes.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import { topicsById, type TopicName } from '../contents/topics.ts';

export interface Feed {
  locale: Locale;
  /** Undefined for the feed of everything. */
  topic: TopicName | undefined;
  /** With the base path. */
  url: string;
  /** The newest first, at least one. */
  changes: readonly [ArticleChange, ...ArticleChange[]];
}

/**
 * A feed for each locale whose documents tell changes, and one for each topic with some of them. None where the site's
 * address is unknown: ids of entries, and links, are whole addresses.
 */
export const listFeeds = oncePerLocale((loaded, locale): readonly Feed[] => {
  const { siteUrl, base } = loaded.catalog.site;
  if (siteUrl === undefined) return [];
  const changes = listChanges(loaded, locale);
  const byTopic = Map.groupBy(changes, ({ topic }) => topic?.id);
  const toFeed = ([first, ...rest]: readonly ArticleChange[], topic: TopicName | undefined): Feed[] =>
    first === undefined ? [] : [{ locale, topic, url: feedUrl(base, locale, topic?.id), changes: [first, ...rest] }];
  return [
    ...toFeed(changes, undefined),
    ...topicsById(loaded, locale)
      .values()
      .flatMap((topic) => toFeed(byTopic.get(topic.id) ?? [], topic)),
  ];
});

/** Those of the topics, by id. */
export const feedsByTopic = oncePerLocale(
  (loaded, locale): ReadonlyMap<string, Feed> =>
    new Map(listFeeds(loaded, locale).flatMap((feed) => (feed.topic === undefined ? [] : [[feed.topic.id, feed] as const]))),
);
