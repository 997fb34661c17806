// The tree of the table of contents as HTML. A function of text and not a component: it is the same few hundred nodes
// on every page, and rendering them as components was what most of a page's time went to.
import type { NavigationNode } from '../site/page-values/page-types.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** The nodes as nested lists; groups are `<details>`, open where the current page is inside. Empty for no nodes. */
export const navigationHtml = (nodes: readonly NavigationNode[]): string =>
  nodes.length === 0 ? '' : `<ul role="list" class="tree">${nodes.map(nodeHtml).join('')}</ul>`;

function nodeHtml(node: NavigationNode): string {
  const own = `<li>${labelHtml(node)}</li>`;
  if (node.children.length === 0) return own;
  const items = [...(node.url === undefined ? [] : [own]), ...node.children.map(nodeHtml)];
  const list = `<ul role="list">${items.join('')}</ul>`;
  return `<li><details${node.isOpen ? ' open' : ''}><summary${langOf(node)}>${node.labelHtml}</summary>${list}</details></li>`;
}

const langOf = ({ lang }: NavigationNode): string => (lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`);

function labelHtml(node: NavigationNode): string {
  if (node.url === undefined) return `<span${langOf(node)}>${node.labelHtml}</span>`;
  const current = node.isCurrent ? ' aria-current="page"' : '';
  return `<a href="${escapeMarkup(node.url)}"${langOf(node)}${current}>${node.labelHtml}</a>`;
}
