// Pairs the markers of `[!DNL …]` and `[!UICONTROL …]`. A product name is plain text; a label of the user interface
// is `<span class="uicontrol" translate="no">`. Tokens that cross emphasis, `**[!UICONTROL A** > **B]**`, mean one
// bold path of two labels: **A > B**.
import type { Nodes, Parents, PhrasingContent, Root, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../context.ts';
import type { DialectInline, TokenOpen } from '../mdast-nodes.ts';

const isParent = (node: Nodes): node is Parents => 'children' in node;

const wrapLabel = (children: PhrasingContent[]): DialectInline => ({
  type: 'dialectInline',
  children,
  data: { hName: 'span', hProperties: { className: ['uicontrol'], translate: 'no' } },
});

function trimEdges(children: PhrasingContent[]): PhrasingContent[] {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^[\s\u200B]+/u, '');
  if (last?.type === 'text') last.value = last.value.replace(/[\s\u200B]+$/u, '');
  return children;
}

/** Resolves pairs whose markers are siblings. Returns whether markers are left. */
function pairSiblings(parent: Parents, page: Page): boolean {
  let hasMarkers = false;
  let isLeft = false;
  for (const child of parent.children) {
    if (child.type === 'tokenOpen' || child.type === 'tokenClose') hasMarkers = true;
    else if (isParent(child) && pairSiblings(child, page)) isLeft = true;
  }
  if (!hasMarkers) return isLeft;
  const result: PhrasingContent[] = [];
  const waiting: { index: number; open: TokenOpen }[] = [];
  for (const [index, child] of parent.children.entries()) {
    const opener = child.type === 'tokenClose' ? waiting.pop() : undefined;
    if (opener !== undefined) {
      const inner = trimEdges(result.splice(opener.index).slice(1));
      separate(result.at(-1), parent.children[index + 1], opener.open, page);
      if (opener.open.kind === 'DNL') result.push(...inner);
      else if (inner.length > 0) result.push(wrapLabel(inner));
      continue;
    }
    if (child.type === 'tokenOpen') waiting.push({ index: result.length, open: child });
    if (child.type === 'tokenClose') isLeft = true;
    result.push(child as PhrasingContent);
  }
  if (waiting.length > 0) isLeft = true;
  parent.children = mergeTexts(result) as typeof parent.children;
  return isLeft;
}

/** `till[!DNL Fastly]` lost its space; `[!DNL Fastly]s` is a Swedish genitive and keeps its ending. */
function separate(before: PhrasingContent | undefined, after: Nodes | undefined, at: TokenOpen, page: Page): void {
  const isGluedBefore = before?.type === 'text' && /\p{L}$/u.test(before.value);
  const isGluedAfter = after?.type === 'text' && /^\p{L}{4}/u.test(after.value);
  if (isGluedBefore) before.value += ' ';
  if (isGluedAfter) after.value = ` ${after.value}`;
  if (isGluedBefore || isGluedAfter) page.report('missing-space', at, `\`[!${at.kind} …]\` is glued to the word ${isGluedBefore ? 'before' : 'after'} it.`);
}

/** Neighbouring texts as one, so that later steps find `[!TAB On [!DNL Linux]]` in one piece. */
function mergeTexts(children: PhrasingContent[]): PhrasingContent[] {
  const merged: PhrasingContent[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child);
  }
  return merged;
}

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

const isSeparator = (text: string): boolean => /^[\s\u200B>›→|/,-]*$/u.test(text);

function labelText(leaf: Leaf): void {
  const parent = leaf.path.at(-1);
  const text = leaf.node as Text;
  if (parent === undefined || isSeparator(text.value)) return;
  const index = (parent.children as PhrasingContent[]).indexOf(text);
  (parent.children as PhrasingContent[])[index] = wrapLabel([text]);
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

function pairAcross(block: Parents, page: Page): void {
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
      for (const inner of between) if (inner.node.type === 'text') labelText(inner);
    }
    removeLeaf(opener);
    removeLeaf(leaf);
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
    removeLeaf(leaf);
  }
  for (const leaf of leaves) if (leaf.node.type === 'tokenClose') restoreBracket(leaf);
}

function removeLeaf(leaf: Leaf): void {
  const siblings = leaf.path.at(-1)?.children as PhrasingContent[] | undefined;
  const index = siblings?.indexOf(leaf.node) ?? -1;
  if (index >= 0) siblings?.splice(index, 1);
}

function restoreBracket(leaf: Leaf): void {
  const siblings = leaf.path.at(-1)?.children as PhrasingContent[] | undefined;
  const index = siblings?.indexOf(leaf.node) ?? -1;
  if (index >= 0) siblings?.splice(index, 1, { type: 'text', value: ']' });
}

const codeToken = /\[ ?! ?(?:DNL|UICONTROL)\b[ :]*([^[\]]*)\]/giu;

/** Text without inline tokens: `[!DNL Zendesk] users.id` is `Zendesk users.id`. For code, attributes and front matter. */
export function stripTokens(text: string): string {
  let before = text;
  for (let depth = 0; depth < 8 && before.includes('['); depth += 1) {
    const after = before.replace(codeToken, (_, inner: string) => inner.trim());
    if (after === before) return after;
    before = after;
  }
  return before;
}

/** Pairs all tokens of a tree; unclosed ones are reported and their text kept. */
export function pairInlineTokens(tree: Root, page: Page): void {
  if (!/\[\s*!\s*(?:DNL|UICONTROL)/iu.test(page.body) && page.context.readInclude === undefined) return;
  visitBlocks(tree, page);
}

function visitBlocks(node: Parents, page: Page): void {
  if (['paragraph', 'heading', 'tableCell', 'collapsibleFence'].includes(node.type)) {
    visitCode(node);
    if (pairSiblings(node, page)) pairAcross(node, page);
    return;
  }
  for (const child of node.children) if (isParent(child)) visitBlocks(child, page);
}

function visitCode(node: Parents): void {
  for (const child of node.children) {
    if (child.type === 'inlineCode') child.value = stripTokens(child.value);
    else if (isParent(child)) visitCode(child);
  }
}
