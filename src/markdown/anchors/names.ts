// `<a name="part">` is a place to jump to, as HTML of old wrote it: today that is an id.
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Page } from '../context.ts';

const empty = (id: string): Element => ({ type: 'element', tagName: 'span', properties: { id, dataAnchor: '' }, children: [] });

/** Gives anchors their name as an id, marked as such; one that has both keeps both, and a heading keeps the ids of anchors in it. */
export function nameAnchors(tree: Root, page: Page): void {
  if (!page.mayHold(/name/iu)) return;
  visit(tree, 'element', (element) => {
    const { name, id } = element.properties;
    if (element.tagName !== 'a' || typeof name !== 'string' || name.trim() === '') return;
    const anchor = name.trim().replace(/^#/u, '').replace(/\s+/gu, '-');
    delete element.properties['name'];
    if (id === undefined) Object.assign(element.properties, { id: anchor, dataAnchor: '' });
    else if (id !== anchor) element.children.unshift(empty(anchor));
  });
}

/** Ids inside a title, which leaves the text, as empty targets at the top of the page. */
export function keepTitleAnchors(title: Element, tree: Root): void {
  const ids: ElementContent[] = [];
  visit(title, 'element', (element) => {
    const { id } = element.properties;
    if (element !== title && typeof id === 'string') ids.push(empty(id));
  });
  if (ids.length > 0) tree.children.unshift({ type: 'element', tagName: 'div', properties: {}, children: ids });
}
