// The tree of the table of contents as HTML. A function of text and not a component: it is the same few hundred nodes
// on every page, and rendering them as components was what most of a page's time went to.
import type { NavigationNode } from '../site/page-values/page-types.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** The nodes as nested lists; groups are `<details>`, open where the current page is inside. Empty for no nodes. */
export function navigationHtml(nodes: readonly NavigationNode[], depth = 0): string {
  if (nodes.length === 0) return '';
  return `<ul role="list"${depth === 0 ? ' class="tree"' : ''}>${nodes.map((node) => nodeHtml(node, depth)).join('')}</ul>`;
}

function nodeHtml(node: NavigationNode, depth: number): string {
  if (node.children.length === 0) return `<li>${labelHtml(node)}</li>`;
  const own = node.url === undefined ? '' : `<li>${labelHtml(node)}</li>`;
  const children = navigationHtml(node.children, depth + 1).replace('<ul role="list">', `<ul role="list">${own}`);
  return `<li><details${node.isOpen ? ' open' : ''}><summary${langOf(node)}>${node.labelHtml}</summary>${children}</details></li>`;
}

const langOf = ({ lang }: NavigationNode): string => (lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`);

function labelHtml(node: NavigationNode): string {
  if (node.url === undefined) return `<span${langOf(node)}>${node.labelHtml}</span>`;
  const current = node.isCurrent ? ' aria-current="page"' : '';
  return `<a href="${escapeMarkup(node.url)}"${langOf(node)}${current}>${node.labelHtml}</a>`;
}
