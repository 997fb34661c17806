// The lists of the home page: the contents by topic, the articles put forward, those that changed last.
import * as urls from '../../../catalog/urls.ts';
import { byText } from '../../../by-text.ts';
import type { Locale } from '../../../vocabulary.ts';
import { articleLink } from './article-pages.ts';
import { topicsPerPage } from '../contents/contents.ts';
import type { HomePage, PageLink, Topic } from '../page-types.ts';
import { partOf } from '../contents/paging.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import type { Site } from '../site.ts';
import { hasPage, topicsById } from '../contents/topics.ts';
import type { TocNode } from '../contents/toc-tree.ts';

const newestShown = 5;
/** Of a topic of long contents. */
const entriesShown = 6;

/** What the home page of a locale lists. */
export const homeLists = oncePerLocale((loaded, locale): Pick<HomePage, 'topics' | 'moreTopics' | 'promoted' | 'newest'> => {
  const { catalog } = loaded;
  const links = catalog.articles.flatMap(({ path, documents }) => {
    const document = documents[locale] ?? documents[catalog.site.reference];
    const link = document && !document.frontMatter.hide ? articleLink(loaded, path, locale) : undefined;
    return link && document ? [{ link, document }] : [];
  });
  const newest = links.filter(({ link }) => link.date !== undefined);
  newest.sort((a, b) => byText(b.link.date ?? '', a.link.date ?? ''));
  return {
    topics: topicsOf(loaded, locale, 1),
    moreTopics: restOfTopics(loaded, locale),
    promoted: links.filter(({ document }) => document.frontMatter.promoted).map(({ link }) => link),
    newest: newest.slice(0, newestShown).map(({ link }) => link),
  };
});

/** An entry of the table of contents that has an address. */
export const linkOf = (loaded: Site, { path, label, labelHtml, url = '', lang }: TocNode, locale: Locale): PageLink =>
  (path === undefined ? undefined : articleLink(loaded, path, locale)) ?? { title: label, titleHtml: labelHtml, url, lang };

/** The topics of a page: all where the contents are short; of long ones each with its first entries and a way to the others. */
export function topicsOf(loaded: Site, locale: Locale, page: number): Topic[] {
  const { base } = loaded.catalog.site;
  const { isLong, topics } = loaded.contents(locale);
  const allUrl = (id: string | undefined): string | undefined => {
    const topic = id === undefined ? undefined : topicsById(loaded, locale).get(id);
    return topic && hasPage(topic) ? urls.topicUrl(base, locale, topic.id) : undefined;
  };
  return (isLong ? partOf(topics, page, topicsPerPage) : topics).map(({ name, anchor, node, entries }) => {
    const shown = isLong && entries.length > entriesShown + 1 ? entries.slice(0, entriesShown) : entries;
    return {
      anchor,
      title: node?.label ?? '',
      titleHtml: node?.labelHtml ?? '',
      lang: node?.lang,
      articles: shown.map((entry) => linkOf(loaded, entry, locale)),
      more: shown === entries ? undefined : { count: entries.length - shown.length, url: urls.topicListUrl(base, locale, name) },
      allUrl: allUrl(node?.id),
    };
  });
}

/** The way to the topics that the home page has no room for. */
function restOfTopics(loaded: Site, locale: Locale): HomePage['moreTopics'] {
  const { isLong, topics } = loaded.contents(locale);
  if (!isLong || topics.length <= topicsPerPage) return undefined;
  const count = topics.slice(topicsPerPage).reduce((sum, { entries }) => sum + entries.length, 0);
  return { count, url: urls.topicsUrl(loaded.catalog.site.base, locale, 2) };
}
