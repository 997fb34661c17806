// Unbalanced HTML leaves empty paragraphs, bold text that runs on over whole blocks, items without lists and lists
// without items, blocks in headings.
import type { Element, ElementContent, Root } from 'hast';
import { blockElements, blockParts } from '../html-elements.ts';

/** What unbalanced HTML lets run on over blocks; a link is closed before (`close-links.ts`). */
const inline = new Set(['b', 'i', 'u', 's', 'strong', 'em', 'small', 'mark', 'sub', 'sup', 'code']);
const blocks: ReadonlySet<string> = new Set([...blockElements, 'section']);
const parts: ReadonlySet<string> = new Set(blockParts);
const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'summary']);

/**
 * Removes what has no place: empty paragraphs, inline elements around blocks, blocks in headings. Children stay. From the
 * inside out, which `unist-util-visit` cannot: a paragraph may be empty by then.
 */
export function tidyBlocks(parent: Root | Element, isInHeading = false): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child?.type !== 'element') continue;
    if (child.tagName === 'ul' || child.tagName === 'ol') gatherStrayItems(child);
    const isStrayItem =
      child.tagName === 'li' && !(parent.type === 'element' && (parent.tagName === 'ul' || parent.tagName === 'ol'));
    if (isStrayItem) child.tagName = 'div';
    tidyBlocks(child, isInHeading || headings.has(child.tagName));
    const isEmpty = child.tagName === 'p' && child.children.every((node) => node.type === 'text' && node.value.trim() === '');
    const isRunOn = inline.has(child.tagName) && child.children.some(holdsBlock);
    const isMisplaced = isInHeading && (isBlock(child) || parts.has(child.tagName));
    if (!isEmpty && !isRunOn && !isMisplaced) continue;
    const kept: ElementContent[] = isEmpty ? [] : child.children;
    parent.children.splice(index, 1, ...kept);
    index += kept.length - 1;
  }
}

/** A list right inside a list, without an item: it belongs to the item before it. */
function gatherStrayItems(list: Element): void {
  const items: ElementContent[] = [];
  for (const child of list.children) {
    const last = items.findLast((item) => item.type === 'element');
    const isStray = child.type === 'element' && child.tagName !== 'li';
    if (isStray && last?.type === 'element') last.children.push(child);
    else if (isStray) items.push({ type: 'element', tagName: 'li', properties: {}, children: [child] });
    else items.push(child);
  }
  list.children = items;
}

const holdsBlock = (node: ElementContent): boolean =>
  isBlock(node) || (node.type === 'element' && node.children.some(holdsBlock));

const isBlock = (node: ElementContent): boolean => node.type === 'element' && blocks.has(node.tagName);

/** Whether an element is a block or a part of one, so that no phrase may hold it. */
export const isBlockOrPart = ({ tagName }: Element): boolean => blocks.has(tagName) || parts.has(tagName);
