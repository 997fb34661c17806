// The topics of a locale: the topmost groups of its table of contents that have an id, `* Databases {#databases}`. Only such
// a name lasts, so only they have addresses.
import { homeUrl, topicListUrl } from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import { isFolderName, topicsAnchor } from './contents.ts';
import type { Site } from '../site.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import { pathsBelow, type TocNode } from './toc-tree.ts';

export interface TopicName {
  /** As written in `TOC.md`, the same in every language. */
  id: string;
  title: string;
  titleHtml: string;
  /** Set where the title is in another language than the words around it. */
  lang: string | undefined;
}

/** A topic with its articles, in reading order. */
export interface TopicArticles extends TopicName {
  paths: string[];
}

/** By id, in reading order. Of two groups with one id, the first. */
export const topicsById = oncePerLocale((loaded, locale): ReadonlyMap<string, TopicArticles> => {
  const topics = new Map<string, TopicArticles>();
  for (const node of loaded.toc(locale).nodes) {
    const topic = topicAt(node);
    if (topic && !topics.has(topic.id)) topics.set(topic.id, { ...topic, paths: pathsBelow(node) });
  }
  return topics;
});

/** Whether one page shows it as a whole: a single article has a page already. */
export const hasPage = ({ paths }: TopicArticles): boolean => paths.length > 1;

/** The topic of an article. */
export function topicOf(loaded: Site, path: string, locale: Locale): TopicName | undefined {
  const tree = loaded.toc(locale);
  const [outermost] = tree.ancestors.get(path) ?? [];
  return outermost && topicAt(outermost);
}

const topicAt = ({ id, label, labelHtml, lang, children }: TocNode): TopicName | undefined =>
  isFolderName(id) && children.length > 0 ? { id, title: label, titleHtml: labelHtml, lang } : undefined;

/** Where all entries of a topic are listed, by its anchor: the home page, or its own list where the contents are long. */
export function topicPlace(loaded: Site, locale: Locale, anchor: string): string {
  const { base } = loaded.catalog.site;
  const { isLong, topics, byAnchor } = loaded.contents(locale);
  // At the top stand the topics themselves, unless there are none.
  const isList = isLong && (anchor !== topicsAnchor || topics.length === 1);
  const topic = isList ? byAnchor.get(anchor) : undefined;
  return topic ? topicListUrl(base, locale, topic.name) : `${homeUrl(base, locale)}#${anchor}`;
}
