// The feeds of a site: what changed in each locale, and in each of its topics.
import { absoluteUrl, localeSettings } from '../../catalog/locale-of.ts';
import { changesUrl, feedUrl } from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import { listChanges, type ArticleChange } from '../page-values/changes.ts';
import { listTopics, type TopicName } from '../page-values/topics.ts';
import type { Site } from '../page-values/site.ts';
import { siteName } from '../page-values/site-name.ts';
import { printAtomFeed, type AtomEntry } from './atom-feed.ts';

export interface FeedFile {
  locale: Locale;
  /** Undefined for the feed of everything. */
  topic: TopicName | undefined;
  /** With the base path. */
  url: string;
  /** Its XML; pages that link to a feed need its address alone. */
  print: () => string;
}

/**
 * A feed for each locale whose documents tell changes, and one for each topic with some of them. None where the site's
 * address is unknown: ids of entries, and links, are whole addresses.
 */
export function listFeeds(loaded: Site, locale: Locale): FeedFile[] {
  const { catalog } = loaded;
  const { siteUrl, base } = catalog.site;
  const changes = listChanges(loaded, locale);
  if (siteUrl === undefined) return [];
  const { host } = new URL(siteUrl);
  const toFeed = (some: readonly ArticleChange[], topic: TopicName | undefined): FeedFile[] => {
    const [first, ...rest] = some;
    if (first === undefined) return [];
    const url = feedUrl(base, locale, topic?.id);
    const print = (): string => {
      const name = siteName(loaded, locale);
      const entryOf = (change: ArticleChange): AtomEntry => toEntry(change, { host, siteUrl, locale });
      return printAtomFeed({
        url: absoluteUrl(catalog, url),
        pageUrl: absoluteUrl(catalog, changesUrl(base, locale)),
        title: `${name} – ${topic?.title ?? loaded.t(locale)('changes.title')}`,
        author: name,
        lang: localeSettings(catalog, locale).lang,
        entries: [entryOf(first), ...rest.map(entryOf)],
      });
    };
    return [{ locale, topic, url, print }];
  };
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

/** The id is a tag URI (RFC 4151): it lasts when the article moves or its title changes. */
const toEntry = (
  { day, text, article, id, number, topic }: ArticleChange,
  { host, siteUrl, locale }: { host: string; siteUrl: string; locale: Locale },
): AtomEntry => ({
  id: `tag:${host.replace(/:\d+$/, '')},${day}:${encodeURI(`${locale}/${id}`)}${number === 1 ? '' : `/${number}`}`,
  url: `${siteUrl}${article.url}`,
  title: article.title,
  day,
  summary: text,
  category: topic && { term: topic.id, label: topic.title },
});
