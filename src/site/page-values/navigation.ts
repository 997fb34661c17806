// The sidebar.
import { escapeMarkup } from '../../escape-markup.ts';
import type { Locale } from '../../vocabulary.ts';
import { topicsAnchor } from './contents.ts';
import type { NavigationNode } from './page-types.ts';
import type { Site } from './site.ts';
import type { TocNode } from './toc-tree.ts';
import { topicPlace } from './topics.ts';

/** Above this many entries the sidebar lists only the articles of the open branch; the others are a link away. */
const fullTreeLimit = 80;

/** Of longer lists the sidebar shows a part, so that no page grows with the number of articles. */
const longestList = 120;
const listShown = 60;

/** The sidebar of a page. */
export function buildNavigation(site: Site, locale: Locale, currentPath: string | undefined): NavigationNode[] {
  const tree = site.toc(locale);
  const ancestors = (currentPath === undefined ? undefined : tree.ancestors.get(currentPath)) ?? [];
  const open = new Set(ancestors);
  const own = tree.order[tree.position.get(currentPath ?? '') ?? -1];
  // From the top down to the page, one entry of each list.
  const trail = own === undefined ? ancestors : [...ancestors, own];
  const isFull = tree.size <= fullTreeLimit;
  const isCurrent = ({ path }: TocNode): boolean => path !== undefined && path === currentPath;
  const toNode = (node: TocNode, depth: number): NavigationNode => {
    const isShown = isFull || node.children.length === 0 || open.has(node);
    return {
      label: node.label,
      labelHtml: node.labelHtml,
      url: node.url ?? (isShown ? undefined : topicPlace(site, locale, node.anchor)),
      isCurrent: isCurrent(node),
      isOpen: open.has(node),
      lang: node.lang,
      isExternal: node.isExternal,
      children: isShown ? toNodes(node.children, node.anchor, depth + 1) : [],
    };
  };
  const toNodes = (nodes: readonly TocNode[], anchor: string, depth: number): NavigationNode[] => {
    const toOwn = (node: TocNode): NavigationNode => toNode(node, depth);
    if (nodes.length <= longestList) return nodes.map(toOwn);
    // Told by a table, not found by a walk: such a list stands on each of its pages. It is shown where it is open.
    const onWay = trail[depth];
    const here = (onWay && tree.index.get(onWay)) ?? 0;
    const first = Math.min(Math.max(0, here - listShown / 2), nodes.length - listShown);
    const shown = nodes.slice(first, first + listShown);
    return [...shown.map(toOwn), restOf(site, locale, nodes.length - shown.length, topicPlace(site, locale, anchor))];
  };
  return toNodes(tree.nodes, topicsAnchor, 0);
}

/** Leads to where all are listed. */
function restOf(site: Site, locale: Locale, count: number, url: string): NavigationNode {
  const t = site.t(locale);
  const label = t('home.moreArticles', { count });
  const { lang } = t.languageOf('home.moreArticles');
  return {
    label,
    labelHtml: escapeMarkup(label),
    url,
    isCurrent: false,
    isOpen: false,
    lang: lang === t.page.lang ? undefined : lang,
    children: [],
  };
}
