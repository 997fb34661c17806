// The tree of the table of contents as HTML. A function of text and not a component: it is the same few hundred nodes
// on every page, and rendering them as components was what most of a page's time went to.
import type { Navigation, NavigationNode } from '../site/page-values/page-types.ts';
import { escapeMarkup } from '../escape-markup.ts';

/** The nodes as nested lists; groups are `<details>`, open where the current page is inside. Empty for no nodes. */
export const navigationHtml = ({ nodes, currentUrl }: Navigation): string => listHtml(nodes, currentUrl, ' class="tree"');

function listHtml(nodes: readonly NavigationNode[], currentUrl: string | undefined, attributes = ''): string {
  if (nodes.length === 0) return '';
  return `<ul role="list"${attributes}>${nodes.map((node) => nodeHtml(node, currentUrl)).join('')}</ul>`;
}

function nodeHtml(node: NavigationNode, currentUrl: string | undefined): string {
  if (node.children.length === 0) return `<li>${labelHtml(node, currentUrl)}</li>`;
  const own = node.url === undefined ? '' : `<li>${labelHtml(node, currentUrl)}</li>`;
  const children = listHtml(node.children, currentUrl).replace('<ul role="list">', `<ul role="list">${own}`);
  return `<li><details${node.isOpen ? ' open' : ''}><summary${langOf(node)}>${node.labelHtml}</summary>${children}</details></li>`;
}

const langOf = ({ lang }: NavigationNode): string => (lang === undefined ? '' : ` lang="${escapeMarkup(lang)}"`);

function labelHtml(node: NavigationNode, currentUrl: string | undefined): string {
  if (node.url === undefined) return `<span${langOf(node)}>${node.labelHtml}</span>`;
  const isCurrent = node.url === currentUrl && !node.isExternal;
  const current = isCurrent ? ' aria-current="page"' : '';
  return `<a href="${escapeMarkup(node.url)}"${langOf(node)}${current}>${node.labelHtml}</a>`;
}
