// Blocks alone: most nodes of a tree are words in paragraphs, headings and cells, which hold no blocks.
import type { Heading, Nodes, Paragraph, Parents, Root, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { CollapsibleFence } from './mdast-nodes.ts';

/** Whether a node is a block that holds nothing but phrases. */
export const holdsPhrases = (node: Nodes): node is Paragraph | Heading | TableCell | CollapsibleFence =>
  node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell' || node.type === 'collapsibleFence';

/** Calls `act` for each block of a tree, the outer before the inner, and for nothing inside a paragraph, heading or cell. */
export function visitBlocks(
  tree: Root,
  act: (block: Nodes, index: number | undefined, parent: Parents | undefined) => void,
): void {
  visit(tree, (node: Nodes, index, parent) => {
    act(node, index, parent);
    return holdsPhrases(node) ? SKIP : undefined;
  });
}
