// Plain text of trees, as it goes into headings, the search index and comparisons.
import type { Nodes } from 'hast';
import { textElements } from './html-elements.ts';

// The number of a footnote is no part of the word before it.
const inline: ReadonlySet<string> = new Set([...textElements, 'picture', 'source', 'img'].filter((name) => name !== 'sup'));

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  else if (node.type === 'element' || node.type === 'root') {
    const isBlock = node.type === 'element' && !inline.has(node.tagName);
    if (isBlock) parts.push(' ');
    for (const child of node.children) collect(child, parts);
    if (isBlock) parts.push(' ');
  }
}

/** Text of a tree with single spaces; blocks are kept apart, zero-width characters removed, images have no text. */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/[\u200B\u200C\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
