// The table of contents as the sidebar, the home page, the breadcrumbs and the search need it.
import { tocPaths } from '../../../catalog/reading/toc-paths.ts';
import { findDocument } from '../../../catalog/links/fallback.ts';
import { articleUrl } from '../../../catalog/urls.ts';
import type { Locale, TocEntry } from '../../../vocabulary.ts';
import type { LoadedContent } from '../../content/load.ts';
import { foreignLang } from '../foreign-lang.ts';

/** A table of contents with addresses: the same for every page of a locale. */
export interface TocNode {
  /** From `{#id}` in `TOC.md`. */
  id: string | undefined;
  /** Anchor of the topic on the home page, which lists topmost groups: an entry further down leads to its topic. */
  anchor: string;
  label: string;
  labelHtml: string;
  path: string | undefined;
  url: string | undefined;
  /** Set where the label is in another language than the words around it, of links and of groups. */
  lang: string | undefined;
  isExternal: boolean;
  children: TocNode[];
}

export interface TocTree {
  nodes: TocNode[];
  size: number;
  /** Articles in reading order. */
  order: TocNode[];
  /** Where an article's path stands in that order. */
  position: Map<string, number>;
  /** Groups above an article's path, outermost first. */
  ancestors: Map<string, TocNode[]>;
  /** Where an entry stands among its siblings. */
  index: Map<TocNode, number>;
}

/** Articles of an entry and of those below it, in reading order. */
export const pathsBelow = (node: TocNode): string[] => [...new Set(tocPaths([node]))];

/** Hidden entries and those whose article exists nowhere are left out. */
export function createTocTree(loaded: LoadedContent, locale: Locale): TocTree {
  const { catalog } = loaded;
  const own = catalog.tocs[locale];
  const entries = own?.length ? own : (catalog.tocs[catalog.site.reference] ?? []);
  const wordsOf = own?.length ? locale : catalog.site.reference;
  const tree: TocTree = { nodes: [], size: 0, order: [], position: new Map(), ancestors: new Map(), index: new Map() };
  const visit = (list: readonly TocEntry[], above: TocNode[], prefix: string): TocNode[] => {
    const nodes = list.flatMap((entry, index) => {
      const document = entry.path === undefined ? undefined : findDocument(catalog, entry.path, locale);
      if (
        entry.hidden ||
        (entry.path !== undefined && (!document || document.frontMatter.hide || document.frontMatter.hidefromtoc))
      )
        return [];
      const labelLocale = document?.locale ?? entry.labelLocale ?? wordsOf;
      const labelSource = entry.label || document?.frontMatter.title || entry.path || '';
      const node: TocNode = {
        id: entry.id,
        anchor: above[0]?.anchor ?? `topic-${entry.id ?? `${prefix}${index + 1}`}`,
        label: loaded.inline.text(labelSource),
        labelHtml: loaded.inline.html(labelSource),
        path: entry.path,
        url: entry.path === undefined ? entry.href : articleUrl(catalog.site.base, locale, entry.path),
        lang: foreignLang(loaded, labelLocale, locale),
        isExternal: entry.href !== undefined,
        children: [],
      };
      tree.size += 1;
      if (node.path !== undefined && !tree.ancestors.has(node.path)) {
        tree.ancestors.set(node.path, above);
        tree.position.set(node.path, tree.order.push(node) - 1);
      }
      node.children = visit(entry.children, [...above, node], `${prefix}${index + 1}-`);
      // A group whose articles are all hidden would be an empty heading.
      return node.url === undefined && node.children.length === 0 ? [] : [node];
    });
    for (const [index, node] of nodes.entries()) tree.index.set(node, index);
    return nodes;
  };
  tree.nodes = visit(entries, [], '');
  return tree;
}
