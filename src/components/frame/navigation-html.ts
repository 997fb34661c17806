// The tree of the table of contents as HTML. A function of text and not a component: it is the same few hundred nodes
// on every page, and rendering them as components was what most of a page's time went to.
import type { Navigation, NavigationNode } from '../../site/page-values/page-types.ts';
import { escapeMarkup } from '../../escape-markup.ts';

/** The nodes as nested lists; groups are `<details>`, open where the current page is inside. Empty for no nodes. */
export const navigationHtml = ({ nodes, currentUrl }: Navigation): string =>
  nodes.length === 0 ? '' : `<ul role="list" class="tree">${nodes.map((node) => nodeHtml(node, currentUrl)).join('')}</ul>`;

function nodeHtml(node: NavigationNode, currentUrl: string | undefined): string {
  const own = `<li>${labelHtml(node, currentUrl)}</li>`;
  if (node.children.length === 0) return own;
  const items = [...(node.url === undefined ? [] : [own]), ...node.children.map((child) => nodeHtml(child, currentUrl))];
  const list = `<ul role="list">${items.join('')}</ul>`;
  return `<li><details${node.isOpen ? ' open' : ''}><summary${langOf(node)}>${node.labelHtml}</summary>${list}</details></li>`;
}

const langOf = ({ lang }: NavigationNode): string => (lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`);

function labelHtml(node: NavigationNode, currentUrl: string | undefined): string {
  if (node.url === undefined) return `<span${langOf(node)}>${node.labelHtml}</span>`;
  const isCurrent = node.url === currentUrl && !node.isExternal;
  const current = isCurrent ? ' aria-current="page"' : '';
  return `<a href="${escapeMarkup(node.url)}"${langOf(node)}${current}>${node.labelHtml}</a>`;
}
