// A feed of changes as Atom.
import { absoluteUrl, localeSettings } from '../../../catalog/links/locale-of.ts';
import { changesUrl } from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import type { ArticleChange } from '../../page-values/pages/changes.ts';
import type { Feed } from '../../page-values/pages/feeds.ts';
import type { Site } from '../../page-values/site.ts';
import { siteName } from '../../page-values/frame/site-name.ts';
import { printAtomFeed, type AtomEntry } from './atom-feed.ts';

/** Its XML. Throws where the site's address is unknown. */
export function printFeed(loaded: Site, { locale, topic, url, changes: [first, ...rest] }: Feed): string {
  const { catalog } = loaded;
  const { siteUrl, base } = catalog.site;
  if (siteUrl === undefined) throw new Error('A feed needs the address of the site.');
  const { host } = new URL(siteUrl);
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
