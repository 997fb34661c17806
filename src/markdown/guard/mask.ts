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

/** A text in which something was hidden, with `change` of each hidden text in its place. */
export const restoreText = (text: string, { sign, hidden }: Mask, change = (piece: string): string => piece): string =>
  text.replace(new RegExp(`${sign}(\\d+)${sign}`, 'gu'), (_, number: string) => change(hidden[Number(number)] ?? ''));

/** Puts hidden texts back where their placeholders stand; raw HTML shows them as text, addresses lose them. */
export function restoreHidden(tree: Root, mask: Mask): void {
  visit(tree, (node: Nodes) => {
    if ('url' in node) node.url = restoreText(node.url, mask, () => '');
    if (!('value' in node) || !node.value.includes(mask.sign)) return;
    node.value = restoreText(node.value, mask, node.type === 'html' ? (piece) => piece.replaceAll('<', '&lt;') : undefined);
  });
}
