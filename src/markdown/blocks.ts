// Blocks alone: most nodes of a tree are words in paragraphs, headings and cells, which hold no blocks.
import type { Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';

/** Whether a node is a block that holds nothing but phrases. */
const endsInPhrases = ({ type }: Nodes): boolean => type === 'paragraph' || type === 'heading' || type === 'tableCell';

/** Calls `act` for each block of a tree, the outer before the inner, and for nothing inside a paragraph, heading or cell. */
export function visitBlocks(
  tree: Root,
  act: (block: Nodes, index: number | undefined, parent: Parents | undefined) => void,
): void {
  visit(tree, (node: Nodes, index, parent) => {
    act(node, index, parent);
    return endsInPhrases(node) ? SKIP : undefined;
  });
}
