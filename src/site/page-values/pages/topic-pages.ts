// The values of the pages that show all articles of a topic one after the other, for paper. A topic that would be too long
// for one page has several.
import { findDocument } from '../../../catalog/links/fallback.ts';
import * as urls from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import type { articlePart } from './article-part.ts';
import { feedsByTopic } from './feeds.ts';
import { buildFrame } from '../frame/frame.ts';
import type { PageFrame, ShownText } from '../page-types.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import { pagingOf, type Paging } from '../contents/paging.ts';
import { rememberLast } from './remember-last.ts';
import { sharedSite } from '../shared-site.ts';
import { shownText } from '../shown-text.ts';
import type { Site } from '../site.ts';
import { hasPage, topicsById, type TopicName } from '../contents/topics.ts';

interface TopicArticle {
  /** Anchor on the page. */
  id: string;
  titleHtml: string;
  url: string;
  lang: ShownText['textLang'];
  dir: ShownText['textDir'];
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

interface SplitTopic {
  topic: TopicName;
  /** The articles of each page, with how many stand before them. */
  pages: { paths: string[]; before: number }[];
}

/** Those that are shown as a whole, by id. */
const splitTopics = oncePerLocale(
  (loaded, locale): ReadonlyMap<string, SplitTopic> =>
    new Map(
      [...topicsById(loaded, locale).values()]
        .filter(hasPage)
        .map(({ paths, ...topic }) => [topic.id, { topic, pages: splitTopic(loaded, locale, paths) }]),
    ),
);

function splitTopic(loaded: Site, locale: Locale, paths: readonly string[]): SplitTopic['pages'] {
  const pages: SplitTopic['pages'] = [];
  let length = Infinity;
  for (const [index, path] of paths.entries()) {
    const document = findDocument(loaded.catalog, path, locale);
    const sections = (document && loaded.rendered.get(document.file)?.sections) ?? [];
    const own = sections.reduce((sum, { blocks }) => sum + blocks.reduce((all, { html }) => all + html.length, 0), 0);
    if (length + own > longestPage) pages.push({ paths: [], before: index });
    length = (length + own > longestPage ? 0 : length) + own;
    pages.at(-1)?.paths.push(path);
  }
  return pages;
}

export function topicPaths(): { params: { locale: Locale; topic: string; page: string | undefined }; props: Props }[] {
  const loaded = sharedSite();
  return loaded.catalog.site.building.flatMap((locale) =>
    [...splitTopics(loaded, locale)].flatMap(([id, { pages }]) =>
      pages.map((_page, index) => ({
        params: { locale, topic: id, page: index === 0 ? undefined : String(index + 1) },
        props: { locale, topic: id, page: index + 1 },
      })),
    ),
  );
}

/** Throws for a page that the locale has not. */
export const topicPage = rememberLast(({ locale, topic: id, page }: Props): TopicPage => {
  const loaded = sharedSite();
  const { base } = loaded.catalog.site;
  const found = splitTopics(loaded, locale).get(id);
  if (!found) throw new Error(`\`${locale}\` has no topic \`${id}\`.`);
  const { topic, pages } = found;
  const { paths, before } = pages[page - 1] ?? { paths: [], before: 0 };
  const urlOf = (number: number): string => urls.topicUrl(base, locale, id, number);
  return {
    // Search engines list the articles themselves.
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) => {
        if (other === locale) return urlOf(page);
        return splitTopics(loaded, other).has(id) ? urls.topicUrl(base, other, id) : urls.homeUrl(base, other);
      },
      isIndexedIn: () => false,
    }),
    topic,
    articles: paths.flatMap((path, index) => articleOf(loaded, path, locale, `article-${before + index + 1}`) ?? []),
    paging: pagingOf(page, pages.length, urlOf),
    feedUrl: feedsByTopic(loaded, locale).get(id)?.url,
  };
});

function articleOf(loaded: Site, path: string, locale: Locale, id: string): TopicArticle | undefined {
  const { catalog, addresses } = loaded;
  const document = findDocument(catalog, path, locale);
  const rendered = document && loaded.rendered.get(document.file);
  if (!document || !rendered) return undefined;
  const { title, titleHtml, textLang, textDir } = shownText(loaded, document, locale);
  return {
    id,
    titleHtml,
    url: urls.articleUrl(catalog.site.base, locale, path),
    lang: textLang,
    dir: textDir,
    updated: document.frontMatter.lastUpdate,
    part: [addresses.sections(rendered.sections, document.locale, locale), { prefix: `${id}-`, title }],
  };
}
