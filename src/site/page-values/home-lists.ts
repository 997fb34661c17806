// The lists of the home page: the contents by topic, the articles put forward, those that changed last.
import { topicUrl } from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import { articleLink } from './article-pages.ts';
import type { HomePage, PageLink, Topic } from './page-types.ts';
import type { Site } from './site.ts';
import { listTopicPages } from './topics.ts';
import type { TocNode } from './toc-tree.ts';

const newestShown = 5;

/** What the home page of a locale lists. */
export function homeLists(loaded: Site, locale: Locale): Pick<HomePage, 'topics' | 'promoted' | 'newest'> {
  const { catalog } = loaded;
  const tree = loaded.toc(locale);
  const links = catalog.articles.flatMap(({ path, documents }) => {
    const document = documents[locale] ?? documents[catalog.site.reference];
    const link = document && !document.frontMatter.hide ? articleLink(loaded, path, locale) : undefined;
    return link && document ? [{ link, document }] : [];
  });
  const newest = links.filter(({ link }) => link.date !== undefined);
  newest.sort((a, b) => ((a.link.date ?? '') < (b.link.date ?? '') ? 1 : a.link.date === b.link.date ? 0 : -1));
  return {
    topics: topicsOf(tree.nodes, loaded, locale),
    promoted: links.filter(({ document }) => document.frontMatter.promoted).map(({ link }) => link),
    newest: newest.slice(0, newestShown).map(({ link }) => link),
  };
}

// Entries beside the groups form a first topic without a heading of their own.
function topicsOf(nodes: TocNode[], loaded: Site, locale: Locale): Topic[] {
  const toLinks = (node: TocNode): PageLink[] => [
    ...(node.url === undefined
      ? []
      : [
          (node.path === undefined ? undefined : articleLink(loaded, node.path, locale)) ?? {
            title: node.label,
            titleHtml: node.labelHtml,
            url: node.url,
            lang: node.lang,
          },
        ]),
    ...node.children.flatMap(toLinks),
  ];
  const pages = new Map(listTopicPages(loaded, locale).map(({ id }) => [id, topicUrl(loaded.catalog.site.base, locale, id)]));
  const loose = nodes.filter((node) => node.children.length === 0);
  const groups = nodes.filter((node) => node.children.length > 0);
  return [
    ...(loose.length ? [{ id: 'start', title: '', titleHtml: '', articles: loose.flatMap(toLinks) }] : []),
    ...groups.map((node) => ({
      id: node.anchor,
      title: node.label,
      titleHtml: node.labelHtml,
      lang: node.lang,
      articles: toLinks(node),
      allUrl: node.id === undefined ? undefined : pages.get(node.id),
    })),
  ];
}
