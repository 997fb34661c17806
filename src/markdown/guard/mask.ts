// Text that the parser is not to read stands in its source as a placeholder, and comes back into the tree as text.
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';

export interface Mask {
  /** `sign`, a number and `sign` stand for the hidden text of that number. It occurs nowhere else in the source. */
  sign: string;
  hidden: string[];
}

/** A private character that the text does not hold. */
export function createMask(text: string): Mask {
  let code = 0xe000;
  while (text.includes(String.fromCharCode(code))) code += 1;
  return { sign: String.fromCharCode(code), hidden: [] };
}

/** A piece of the source from one offset to another. */
export interface Range {
  start: number;
  end: number;
}

/** The text with a placeholder for each range; line ends inside ranges stay. Ranges stand in order. */
export function hideRanges(text: string, ranges: readonly Range[], { sign, hidden }: Mask): string {
  let result = '';
  let at = 0;
  for (const { start, end } of ranges) {
    const piece = text.slice(start, end);
    result += `${text.slice(at, start)}${sign}${hidden.length}${sign}${'\n'.repeat(piece.split('\n').length - 1)}`;
    hidden.push(piece);
    at = end;
  }
  return result + text.slice(at);
}

/** Puts hidden texts back where their placeholders stand; raw HTML shows them as text, addresses lose them. */
export function restoreHidden(tree: Root, { sign, hidden }: Mask): void {
  const placeholder = new RegExp(`${sign}(\\d+)${sign}`, 'gu');
  const find = (_: string, number: string): string => hidden[Number(number)] ?? '';
  visit(tree, (node: Nodes) => {
    if ('url' in node) node.url = node.url.replace(placeholder, '');
    if (!('value' in node) || !node.value.includes(sign)) return;
    node.value = node.value.replace(placeholder, (written, number: string) =>
      node.type === 'html' ? find(written, number).replaceAll('<', '&lt;') : find(written, number),
    );
  });
}
