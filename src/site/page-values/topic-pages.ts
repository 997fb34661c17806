// The values of the pages that show all articles of a topic one after the other, for paper.
import { findDocument } from '../../catalog/catalog.ts';
import { localeSettings } from '../../catalog/locale-of.ts';
import * as urls from '../../catalog/urls.ts';
import type { Locale, Section } from '../../vocabulary.ts';
import { listFeeds } from '../output/feeds.ts';
import { foreignLang } from './foreign-lang.ts';
import { buildFrame } from './frame.ts';
import type { PageFrame } from './page-types.ts';
import { getLoadedContent } from './shared-site.ts';
import type { Site } from './site.ts';
import { listTopicPages, type TopicName } from './topics.ts';

interface TopicArticle {
  /** Anchor on the page. */
  id: string;
  titleHtml: string;
  url: string;
  /** Set where the text is in another language than the words around it, or runs in another direction. */
  lang: string | undefined;
  dir: 'ltr' | 'rtl' | undefined;
  updated: string | undefined;
  /** Plain. */
  title: string;
  /** For `articlePart`, which takes so long that the template alone calls it: values are made for the cache key as well. */
  sections: readonly Section[];
}

export interface TopicPage {
  frame: PageFrame;
  topic: TopicName;
  articles: TopicArticle[];
  /** Undefined where no change was told. */
  feedUrl: string | undefined;
}

interface Props {
  locale: Locale;
  topic: string;
}

export function topicPaths(): { params: Props; props: Props }[] {
  const loaded = getLoadedContent();
  return loaded.catalog.site.building.flatMap((locale) =>
    listTopicPages(loaded, locale).map(({ id }) => ({ params: { locale, topic: id }, props: { locale, topic: id } })),
  );
}

/** Throws for a topic that the locale has not. */
export function topicPage({ locale, topic: id }: Props): TopicPage {
  const loaded = getLoadedContent();
  const { base } = loaded.catalog.site;
  const find = (other: Locale) => listTopicPages(loaded, other).find((topic) => topic.id === id);
  const found = find(locale);
  if (!found) throw new Error(`\`${locale}\` has no topic \`${id}\`.`);
  const { paths, ...topic } = found;
  return {
    // Search engines list the articles themselves.
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) => (find(other) ? urls.topicUrl(base, other, id) : urls.homeUrl(base, other)),
      isIndexedIn: () => false,
    }),
    topic,
    articles: paths.flatMap((path, index) => articleOf(loaded, path, locale, `article-${index + 1}`) ?? []),
    feedUrl: listFeeds(loaded, locale).find((feed) => feed.topic?.id === id)?.url,
  };
}

function articleOf(loaded: Site, path: string, locale: Locale, id: string): TopicArticle | undefined {
  const { catalog, addresses, inline } = loaded;
  const document = findDocument(catalog, path, locale);
  const rendered = document && loaded.rendered.get(document.file);
  if (!document || !rendered) return undefined;
  const { title, lastUpdate } = document.frontMatter;
  const { dir } = localeSettings(catalog, document.locale);
  return {
    id,
    titleHtml:
      rendered.titleHtml === undefined ? inline.html(title) : addresses.html(rendered.titleHtml, document.locale, locale),
    url: urls.articleUrl(catalog.site.base, locale, path),
    lang: foreignLang(loaded, document.locale, locale),
    dir: dir === localeSettings(catalog, locale).dir ? undefined : dir,
    updated: lastUpdate,
    title: rendered.title ?? inline.text(title),
    sections: addresses.sections(rendered.sections, document.locale, locale),
  };
}
