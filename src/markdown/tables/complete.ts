// A row with more cells than the head: GitHub's Markdown drops what is too much, here readers see it.
import { counted } from '../../counted.ts';
import type { Root, TableCell } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visitBlocks } from '../visit-blocks.ts';
import type { Page } from '../context.ts';

const isBlank = ({ children }: TableCell): boolean =>
  children.every(
    (node) => (node.type === 'text' && node.value.trim() === '') || (node.type === 'html' && /^<!--/u.test(node.value)),
  );

/** Without one of these there is no row: bars of either width, and entities that may be one. */
const bars = /[|｜]|&(?:#|v)/iu;

/** Reports rows that stand in no table, so that readers see their `|`. */
export function reportStrayRows(tree: Root, page: Page): void {
  if (!page.mayHold(bars)) return;
  visitBlocks(tree, (paragraph) => {
    if (paragraph.type !== 'paragraph') return;
    const [first] = paragraph.children;
    const last = paragraph.children.at(-1);
    if (first?.type !== 'text' || !/^\s*\|/u.test(first.value)) return;
    if (last?.type !== 'text' || !/\|\s*$/u.test(last.value)) return;
    if ((toString(paragraph).match(/\|/gu)?.length ?? 0) > 2)
      page.report('literal-table', paragraph, 'Readers see the `|` of a row that stands in no table.');
  });
}

/** Widens each table to its longest row. Empty cells at the end of a row are none. */
export function completeTables(tree: Root, page: Page): void {
  if (!page.mayHold(bars)) return;
  visitBlocks(tree, (table) => {
    if (table.type !== 'table') return;
    const columns = table.align?.length ?? 0;
    let widest = columns;
    for (const row of table.children) {
      const filled = row.children.findLastIndex((cell) => !isBlank(cell)) + 1;
      if (filled <= columns) continue;
      page.report('table-cells', row, `This row has ${counted(filled, 'cell')}, the head of the table has ${columns}.`);
      widest = Math.max(widest, filled);
    }
    if (widest > columns) table.align = Array.from({ length: widest }, (_, index) => table.align?.[index] ?? null);
  });
}
