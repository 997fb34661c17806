// Tokens that begin in one element and end in another: `**[!UICONTROL A** > **B]**` means one bold path of two labels.
import type { Nodes, Parents, PhrasingContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../context.ts';
import { isParent, isSeparator, wrapLabel } from './label.ts';

interface Leaf {
  node: PhrasingContent;
  path: Parents[];
}

function listLeaves(node: Parents, path: Parents[], leaves: Leaf[]): void {
  for (const child of node.children) {
    if (isParent(child) && !(child.type === 'dialectInline')) listLeaves(child, [...path, child], leaves);
    else leaves.push({ node: child as PhrasingContent, path });
  }
}

/** `**A** > **B**` between two markers of one token becomes `**A > B**`. */
function mergeStrong(parent: Parents, from: Nodes, to: Nodes): void {
  const children = parent.children as PhrasingContent[];
  const start = children.indexOf(from as PhrasingContent);
  const end = children.indexOf(to as PhrasingContent);
  const run = children.slice(start, end + 1);
  if (start < 0 || end <= start || run.some((node) => node.type !== 'strong' && !isSeparator(toString(node)))) return;
  const merged = run.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
  children.splice(start, run.length, { type: 'strong', children: merged, position: from.position });
}

/** Resolves the markers that are left in a block; a marker without its partner is reported or becomes text again. */
export function pairAcross(block: Parents, page: Page): void {
  const leaves: Leaf[] = [];
  listLeaves(block, [block], leaves);
  const waiting: number[] = [];
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.node.type === 'tokenOpen') waiting.push(index);
    if (leaf.node.type !== 'tokenClose') continue;
    const start = waiting.pop();
    const opener = start === undefined ? undefined : leaves[start];
    if (opener === undefined || start === undefined || opener.node.type !== 'tokenOpen') continue;
    const between = leaves.slice(start + 1, index);
    if (opener.node.kind === 'UICONTROL') {
      for (const inner of between)
        if (inner.node.type === 'text' && !isSeparator(inner.node.value)) replaceLeaf(inner, wrapLabel([inner.node]));
    }
    replaceLeaf(opener);
    replaceLeaf(leaf);
    const depth = opener.path.findIndex((parent, level) => leaf.path[level] !== parent);
    const common = depth < 0 ? opener.path.at(-1) : opener.path[depth - 1];
    const from = depth < 0 ? undefined : opener.path[depth];
    const to = depth < 0 ? undefined : leaf.path[depth];
    if (common !== undefined && from?.type === 'strong' && to?.type === 'strong') mergeStrong(common, from, to);
  }
  for (const index of waiting) {
    const leaf = leaves[index];
    if (leaf?.node.type !== 'tokenOpen') continue;
    page.report('unclosed-token', leaf.node, `\`[!${leaf.node.kind} …\` has no closing \`]\`.`);
    replaceLeaf(leaf);
  }
  for (const leaf of leaves) if (leaf.node.type === 'tokenClose') replaceLeaf(leaf, { type: 'text', value: ']' });
}

function replaceLeaf({ node, path }: Leaf, ...replacement: PhrasingContent[]): void {
  const siblings = (path.at(-1)?.children ?? []) as PhrasingContent[];
  const index = siblings.indexOf(node);
  if (index >= 0) siblings.splice(index, 1, ...replacement);
}
