// Plain text of trees, as it goes into headings, the search index and comparisons.
import type { Nodes } from 'hast';
import { textElements } from './html-elements.ts';

// The number of a footnote is no part of the word before it.
const inline: ReadonlySet<string> = new Set([...textElements, 'picture', 'source', 'img'].filter((name) => name !== 'sup'));

/** Stands between the cells of a table: they end with no mark of their own, and would read as one sentence. */
const betweenCells = ' · ';

function collect(node: Nodes, parts: string[]): void {
  if (node.type === 'text') parts.push(node.value);
  else if (node.type === 'element' || node.type === 'root') {
    const tag = node.type === 'element' ? node.tagName : undefined;
    const isBlock = tag !== undefined && !inline.has(tag);
    const from = parts.length;
    if (isBlock) parts.push(' ');
    for (const child of node.children) collect(child, parts);
    if (isBlock) parts.push(' ');
    if ((tag === 'td' || tag === 'th') && parts.slice(from).join('').trim() !== '') parts.push(betweenCells);
    if (tag === 'table') {
      const last = parts.lastIndexOf(betweenCells);
      if (last >= from) parts.splice(last, 1, ' ');
    }
  }
}

/** Text of a tree with single spaces; blocks and cells are kept apart, zero-width characters removed, images have no text. */
export function plainText(node: Nodes): string {
  const parts: string[] = [];
  collect(node, parts);
  return parts
    .join('')
    .replace(/[\u200B\u200C\u2060\uFEFF]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
}
