// The table of contents as the sidebar, the home page and the breadcrumbs need it.
import { findDocument } from '../../catalog/catalog.ts';
import { articleUrl, homeUrl } from '../../catalog/urls.ts';
import type { Locale, TocEntry } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';
import { foreignLang } from './foreign-lang.ts';
import type { NavigationNode } from './page-types.ts';

/** Above this many entries the sidebar lists only the articles of the open branch; the others are a link away. */
const fullTreeLimit = 80;

/** A table of contents with addresses: the same for every page of a locale. */
export interface TocNode {
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
  /** Groups above an article's path, outermost first. */
  ancestors: Map<string, TocNode[]>;
}

const trees = new WeakMap<LoadedContent, Map<Locale, TocTree>>();

/** The locale's table of contents, else the reference's. Hidden entries and those whose article exists nowhere are left out. */
export function tocTree(loaded: LoadedContent, locale: Locale): TocTree {
  const known = trees.get(loaded) ?? new Map<Locale, TocTree>();
  trees.set(loaded, known);
  const tree = known.get(locale) ?? makeTree(loaded, locale);
  known.set(locale, tree);
  return tree;
}

function makeTree(loaded: LoadedContent, locale: Locale): TocTree {
  const { catalog } = loaded;
  const own = catalog.tocs[locale];
  const entries = own?.length ? own : (catalog.tocs[catalog.site.reference] ?? []);
  const wordsOf = own?.length ? locale : catalog.site.reference;
  const tree: TocTree = { nodes: [], size: 0, order: [], ancestors: new Map() };
  const visit = (list: readonly TocEntry[], above: TocNode[], prefix: string): TocNode[] =>
    list.flatMap((entry, index) => {
      const document = entry.path === undefined ? undefined : findDocument(catalog, entry.path, locale);
      if (
        entry.hidden ||
        (entry.path !== undefined && (!document || document.frontMatter.hide || document.frontMatter.hidefromtoc))
      )
        return [];
      const labelLocale = document?.locale ?? entry.labelLocale ?? wordsOf;
      const labelSource = entry.label || document?.frontMatter.title || entry.path || '';
      const node: TocNode = {
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
        tree.order.push(node);
      }
      node.children = visit(entry.children, [...above, node], `${prefix}${index + 1}-`);
      // A group whose articles are all hidden would be an empty heading.
      return node.url === undefined && node.children.length === 0 ? [] : [node];
    });
  tree.nodes = visit(entries, [], '');
  return tree;
}

/** The sidebar of a page. */
export function buildNavigation(loaded: LoadedContent, locale: Locale, currentPath: string | undefined): NavigationNode[] {
  const tree = tocTree(loaded, locale);
  const open = new Set(currentPath === undefined ? [] : tree.ancestors.get(currentPath));
  const home = homeUrl(loaded.catalog.site.base, locale);
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
