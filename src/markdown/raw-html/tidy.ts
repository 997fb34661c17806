// Unbalanced HTML leaves empty paragraphs and bold text that runs on over whole blocks: both are taken back.
import type { Element, ElementContent, Root } from 'hast';

const inline = new Set(['b', 'i', 'u', 's', 'strong', 'em', 'small', 'mark', 'sub', 'sup', 'code']);
const blocks = new Set(['p', 'div', 'ul', 'ol', 'table', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'details', 'dl', 'hr', 'section', 'figure']);

/** Removes empty paragraphs, and inline elements around blocks (their children stay). */
export function tidyBlocks(parent: Root | Element): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child?.type !== 'element') continue;
    tidyBlocks(child);
    const isEmpty = child.tagName === 'p' && child.children.every((node) => node.type === 'text' && node.value.trim() === '');
    const isRunOn = inline.has(child.tagName) && child.children.some(isBlock);
    if (!isEmpty && !isRunOn) continue;
    const kept: ElementContent[] = isEmpty ? [] : child.children;
    parent.children.splice(index, 1, ...kept);
    index += kept.length - 1;
  }
}

const isBlock = (node: ElementContent): boolean => node.type === 'element' && blocks.has(node.tagName);
