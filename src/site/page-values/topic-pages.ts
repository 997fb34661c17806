// The values of the pages that show all articles of a topic one after the other, for paper. A topic that would be too long
// for one page has several.
import { findDocument } from '../../catalog/catalog.ts';
import { localeSettings } from '../../catalog/locale-of.ts';
import * as urls from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import type { articlePart } from './article-part.ts';
import { listFeeds } from './feeds.ts';
import { foreignLang } from './foreign-lang.ts';
import { buildFrame } from './frame.ts';
import type { PageFrame } from './page-types.ts';
import { pagingOf, type Paging } from './paging.ts';
import { rememberLast } from './remember-last.ts';
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
  /** Its text, not yet made a part of this page: whether the page has to be made is known before. */
  part: Parameters<typeof articlePart>;
}

export interface TopicPage {
  frame: PageFrame;
  topic: TopicName;
  articles: TopicArticle[];
  paging: Paging | undefined;
  /** Undefined where no change was told. */
  feedUrl: string | undefined;
}

interface Props {
  locale: Locale;
  topic: string;
  page: number;
}

/** Characters of HTML of one page, roughly: a longer article stands alone. */
const longestPage = 400_000;

/** The articles of each page. */
function splitTopic(loaded: Site, locale: Locale, paths: readonly string[]): string[][] {
  const pages: string[][] = [];
  let length = Infinity;
  for (const path of paths) {
    const document = findDocument(loaded.catalog, path, locale);
    const sections = (document && loaded.rendered.get(document.file)?.sections) ?? [];
    const own = sections.reduce((sum, { blocks }) => sum + blocks.reduce((all, { html }) => all + html.length, 0), 0);
    if (length + own > longestPage) pages.push([]);
    length = (length + own > longestPage ? 0 : length) + own;
    pages.at(-1)?.push(path);
  }
  return pages;
}

export function topicPaths(): { params: { locale: Locale; topic: string; page: string | undefined }; props: Props }[] {
  const loaded = getLoadedContent();
  return loaded.catalog.site.building.flatMap((locale) =>
    listTopicPages(loaded, locale).flatMap(({ id, paths }) =>
      splitTopic(loaded, locale, paths).map((_paths, index) => ({
        params: { locale, topic: id, page: index === 0 ? undefined : String(index + 1) },
        props: { locale, topic: id, page: index + 1 },
      })),
    ),
  );
}

/** Throws for a page that the locale has not. */
export const topicPage = rememberLast(({ locale, topic: id, page }: Props): TopicPage => {
  const loaded = getLoadedContent();
  const { base } = loaded.catalog.site;
  const find = (other: Locale) => listTopicPages(loaded, other).find((topic) => topic.id === id);
  const found = find(locale);
  if (!found) throw new Error(`\`${locale}\` has no topic \`${id}\`.`);
  const { paths, ...topic } = found;
  const pages = splitTopic(loaded, locale, paths);
  const before = pages.slice(0, page - 1).flat().length;
  const urlOf = (number: number): string => urls.topicUrl(base, locale, id, number);
  return {
    // Search engines list the articles themselves.
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) => {
        if (other === locale) return urlOf(page);
        return find(other) ? urls.topicUrl(base, other, id) : urls.homeUrl(base, other);
      },
      isIndexedIn: () => false,
    }),
    topic,
    articles: (pages[page - 1] ?? []).flatMap(
      (path, index) => articleOf(loaded, path, locale, `article-${before + index + 1}`) ?? [],
    ),
    paging: pagingOf(page, pages.length, urlOf),
    feedUrl: listFeeds(loaded, locale).find((feed) => feed.topic?.id === id)?.url,
  };
});

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
    part: [
      addresses.sections(rendered.sections, document.locale, locale),
      { prefix: `${id}-`, title: rendered.title ?? inline.text(title) },
    ],
  };
}
