// The sidebar.
import { homeUrl } from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import type { NavigationNode } from './page-types.ts';
import type { Site } from './site.ts';
import type { TocNode } from './toc-tree.ts';

/** Above this many entries the sidebar lists only the articles of the open branch; the others are a link away. */
const fullTreeLimit = 80;

/** The sidebar of a page. */
export function buildNavigation(site: Site, locale: Locale, currentPath: string | undefined): NavigationNode[] {
  const tree = site.toc(locale);
  const open = new Set(currentPath === undefined ? [] : tree.ancestors.get(currentPath));
  const home = homeUrl(site.catalog.site.base, locale);
  const isFull = tree.size <= fullTreeLimit;
  const toNode = (node: TocNode): NavigationNode => {
    const isShown = isFull || node.children.length === 0 || open.has(node);
    return {
      label: node.label,
      labelHtml: node.labelHtml,
      url: node.url ?? (isShown ? undefined : `${home}#${node.anchor}`),
      isCurrent: node.path !== undefined && node.path === currentPath,
      isOpen: open.has(node),
      lang: node.lang,
      isExternal: node.isExternal,
      children: isShown ? node.children.map(toNode) : [],
    };
  };
  return tree.nodes.map(toNode);
}
