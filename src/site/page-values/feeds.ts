// The feeds of a site: what changed in each locale, and in each of its topics.
import { feedUrl } from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import { listChanges, type ArticleChange } from './changes.ts';
import type { Site } from './site.ts';
import { listTopics, type TopicName } from './topics.ts';

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
export function listFeeds(loaded: Site, locale: Locale): Feed[] {
  const { siteUrl, base } = loaded.catalog.site;
  if (siteUrl === undefined) return [];
  const changes = listChanges(loaded, locale);
  const toFeed = ([first, ...rest]: readonly ArticleChange[], topic: TopicName | undefined): Feed[] =>
    first === undefined ? [] : [{ locale, topic, url: feedUrl(base, locale, topic?.id), changes: [first, ...rest] }];
  return [
    ...toFeed(changes, undefined),
    ...listTopics(loaded, locale).flatMap((topic) =>
      toFeed(
        changes.filter((change) => change.topic?.id === topic.id),
        topic,
      ),
    ),
  ];
}
