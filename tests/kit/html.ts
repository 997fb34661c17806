// Built HTML as a tree, for tests that read pages as a browser without script does.
import type { Element, Nodes, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { textElements } from '../../src/markdown/html-elements.ts';
import { memoize } from '../../src/memoize.ts';

export const parseHtml = (html: string): Root => fromHtml(html);

// A page is asked many things.
const elementsOf = memoize((tree: Nodes): Element[] => {
  const elements: Element[] = [];
  visit(tree, 'element', (element: Element) => void elements.push(element));
  return elements;
});

/** Elements that satisfy a condition, in the order of the page. Of a tree that nobody changes. */
export const findAll = (tree: Nodes, matches: (element: Element) => boolean): Element[] => elementsOf(tree).filter(matches);

export const findFirst = (tree: Nodes, matches: (element: Element) => boolean): Element | undefined =>
  elementsOf(tree).find(matches);

export const byTag = (tag: string) => (element: Element) => element.tagName === tag;

/** An attribute as text; undefined where the element lacks it. */
export function attribute(element: Element | undefined, name: string): string | undefined {
  const value = element?.properties[name];
  return value === undefined || value === null || value === false
    ? undefined
    : Array.isArray(value)
      ? value.join(' ')
      : String(value);
}

/** `content` of a `<meta name>`. */
export const metaContent = (tree: Nodes, name: string): string | undefined =>
  attribute(
    findFirst(tree, (element) => element.tagName === 'meta' && element.properties['name'] === name),
    'content',
  );

/** What articles may hold within a text, and what the site itself puts there. */
const inlineTags: ReadonlySet<string> = new Set([...textElements, 'bdi', 'wbr']);

/** Text of an element with single spaces; blocks do not grow together. */
export const textOf = (node: Nodes | undefined): string => (node ? collectText(node).replace(/\s+/g, ' ').trim() : '');

function collectText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  if (!('children' in node)) return '';
  const text = node.children.map(collectText).join('');
  return node.type === 'element' && !inlineTags.has(node.tagName) ? ` ${text} ` : text;
}

/** Every id of the page. */
export const idsOf = (tree: Nodes): Set<string> =>
  new Set(
    findAll(tree, ({ properties }) => typeof properties['id'] === 'string').map((element) => String(element.properties['id'])),
  );
