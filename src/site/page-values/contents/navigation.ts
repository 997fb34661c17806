// The sidebar.
import { articleUrl } from '../../../catalog/urls.ts';
import { digest } from '../../../digest.ts';
import { escapeMarkup } from '../../../escape-markup.ts';
import type { Locale } from '../../../vocabulary.ts';
import { topicsAnchor } from './contents.ts';
import { oncePerLocale } from '../once-per-locale.ts';
import type { Navigation, NavigationNode } from '../page-types.ts';
import type { Site } from '../site.ts';
import type { TocNode } from './toc-tree.ts';
import { topicPlace } from './topics.ts';

/** Above this many entries the sidebar lists only the articles of the open branch; the others are a link away. */
const fullTreeLimit = 80;

/** Of longer lists the sidebar shows a part, so that no page grows with the number of articles. */
const longestList = 120;
const listShown = 60;

/** What is open, and whether it depends on more than that: on where the page stands in a long list. */
interface Tree extends Pick<Navigation, 'digest' | 'nodes'> {
  isPart: boolean;
}

/** By the innermost group that is open: without long lists the pages in it show the same. */
const knownTrees = oncePerLocale(() => new Map<TocNode | undefined, Tree>());

/** The sidebar of a page. */
export function buildNavigation(site: Site, locale: Locale, currentPath: string | undefined): Navigation {
  const ancestors = (currentPath === undefined ? undefined : site.toc(locale).ancestors.get(currentPath)) ?? [];
  const known = knownTrees(site, locale);
  const tree = known.get(ancestors.at(-1)) ?? listNodes(site, locale, currentPath, ancestors);
  if (!tree.isPart) known.set(ancestors.at(-1), tree);
  const currentUrl = currentPath === undefined ? undefined : articleUrl(site.catalog.site.base, locale, currentPath);
  // Not enumerable: half of a page's values would be these nodes, which are the same on many pages.
  return Object.defineProperty({ digest: tree.digest, currentUrl } as Navigation, 'nodes', { value: tree.nodes });
}

function listNodes(site: Site, locale: Locale, currentPath: string | undefined, ancestors: readonly TocNode[]): Tree {
  const tree = site.toc(locale);
  const open = new Set(ancestors);
  const own = tree.order[tree.position.get(currentPath ?? '') ?? -1];
  // From the top down to the page, one entry of each list.
  const trail = own === undefined ? ancestors : [...ancestors, own];
  const isFull = tree.size <= fullTreeLimit;
  let isPart = false;
  const toNode = (node: TocNode, depth: number): NavigationNode => {
    const isShown = isFull || node.children.length === 0 || open.has(node);
    return {
      label: node.label,
      labelHtml: node.labelHtml,
      url: node.url ?? (isShown ? undefined : topicPlace(site, locale, node.anchor)),
      isOpen: open.has(node),
      lang: node.lang,
      isExternal: node.isExternal,
      children: isShown ? toNodes(node.children, node.anchor, depth + 1) : [],
    };
  };
  const toNodes = (nodes: readonly TocNode[], anchor: string, depth: number): NavigationNode[] => {
    const toOwn = (node: TocNode): NavigationNode => toNode(node, depth);
    if (nodes.length <= longestList) return nodes.map(toOwn);
    isPart = true;
    // Told by a table, not found by a walk: such a list stands on each of its pages. It is shown where it is open.
    const onWay = trail[depth];
    const here = (onWay && tree.index.get(onWay)) ?? 0;
    const first = Math.min(Math.max(0, here - listShown / 2), nodes.length - listShown);
    const shown = nodes.slice(first, first + listShown);
    return [...shown.map(toOwn), restOf(site, locale, nodes.length - shown.length, topicPlace(site, locale, anchor))];
  };
  const nodes = toNodes(tree.nodes, topicsAnchor, 0);
  return { nodes, digest: digest(JSON.stringify(nodes)), isPart };
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
    isOpen: false,
    lang: lang === t.page.lang ? undefined : lang,
    children: [],
  };
}
