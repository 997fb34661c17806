// Plain text of trees, as it goes into headings, the search index and comparisons.
import type { Nodes } from 'hast';

const inline = new Set([
  'a',
  'b',
  'i',
  'u',
  's',
  'em',
  'strong',
  'span',
  'sub',
  'code',
  'kbd',
  'samp',
  'var',
  'del',
  'ins',
  'small',
  'mark',
  'abbr',
  'q',
  'cite',
  'picture',
  'source',
  'img',
]);

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
