// Pairs the markers of inline tokens among the phrases of a block, on the Markdown tree and on that of HTML. A product
// name is plain text. A label of the user interface is one, whatever markup it holds; where it begins in one element and
// ends in another, each text between is a label of its own.
import { toString } from 'mdast-util-to-string';
import type { Page, Positioned } from '../context.ts';
import { trimPaddingEnd, trimPaddingStart } from '../spacing/trim.ts';

/** What the nodes of both trees have in common. Markers are `tokenOpen` and `tokenClose`. */
export interface Phrase extends Positioned {
  type: string;
  value?: string;
  /** Of an opening marker; `plain` is a bracket of the text, which has to be counted. */
  kind?: 'DNL' | 'UICONTROL' | 'plain';
  children?: Phrase[];
}

/** In what the two trees differ. */
export interface PhraseTree {
  /** Whether a token may begin or end inside a node. */
  isEntered: (node: Phrase) => boolean;
  isLabel: (node: Phrase) => boolean;
  wrapLabel: (children: Phrase[]) => Phrase[];
  /** Puts the spaces around a token that were lost. */
  separate?: (before: Phrase | undefined, open: Phrase, after: Phrase | undefined) => void;
  /** Where a node without a place of its own is reported. */
  positioned?: Positioned | undefined;
}

/** Resolves all markers of a block. A token that is never closed is reported; its text stays. */
export function pairTokens(block: Phrase, tree: PhraseTree, page: Page): void {
  if (pairSiblings(block, tree)) pairAcross(block, tree, page);
}

/** Resolves pairs whose markers are siblings, from the inside out. Returns whether markers are left. */
function pairSiblings(parent: Phrase, tree: PhraseTree): boolean {
  const children = parent.children ?? [];
  let isLeft = false;
  for (const child of children) if (tree.isEntered(child) && pairSiblings(child, tree)) isLeft = true;
  if (!children.some(isMarker)) return isLeft;
  const result: Phrase[] = [];
  const waiting: { open: Phrase; index: number }[] = [];
  for (const [index, child] of children.entries()) {
    const start = child.type === 'tokenClose' ? waiting.pop() : undefined;
    if (start === undefined) {
      if (child.type === 'tokenOpen') waiting.push({ open: child, index: result.length });
      else if (child.type === 'tokenClose') isLeft = true;
      result.push(child);
    } else if (start.open.kind === 'plain') {
      result[start.index] = toText(start.open);
      result.push(toText(child));
    } else {
      const inner = trimEdges(mergeTexts(result.splice(start.index).slice(1), isPartOfSame));
      tree.separate?.(result.at(-1), start.open, children[index + 1]);
      result.push(...(start.open.kind === 'DNL' || inner.length === 0 ? inner : tree.wrapLabel(inner)));
    }
  }
  parent.children = mergeTexts(result);
  return isLeft || waiting.length > 0;
}

interface Leaf {
  node: Phrase;
  /** From the block to its parent. */
  path: Phrase[];
}

function listLeaves(node: Phrase, path: Phrase[], tree: PhraseTree, leaves: Leaf[] = []): Leaf[] {
  for (const child of node.children ?? []) {
    if (tree.isEntered(child)) listLeaves(child, [...path, child], tree, leaves);
    else leaves.push({ node: child, path });
  }
  return leaves;
}

/** Resolves the markers that are left: a closing one ends what was opened last. */
function pairAcross(block: Phrase, tree: PhraseTree, page: Page): void {
  const leaves = listLeaves(block, [block], tree);
  const waiting: { open: Leaf; index: number }[] = [];
  const pairs: [Leaf, Leaf][] = [];
  const labels = new Set<Phrase>();
  for (const [index, leaf] of leaves.entries()) {
    if (leaf.node.type === 'tokenOpen') waiting.push({ open: leaf, index });
    const start = leaf.node.type === 'tokenClose' ? waiting.pop() : undefined;
    if (start === undefined || start.open.node.kind === 'plain') continue;
    pairs.push([start.open, leaf]);
    if (start.open.node.kind === 'DNL') continue;
    for (const { node, path } of leaves.slice(start.index + 1, index))
      if (node.type === 'text' && !isSeparator(node) && !path.some(tree.isLabel)) labels.add(node);
  }
  for (const { open } of waiting) {
    if (open.node.kind === 'plain') continue;
    const place = page.placeOf(open.node, tree.positioned);
    page.report('unclosed-token', place, `\`[!${open.node.kind} …\` has no closing \`]\`.`);
  }
  resolveMarkers(block, tree, labels, new Set(pairs.map(([, { node }]) => node)));
  for (const [open, close] of pairs) mergeStrong(open.path, close.path);
}

/** Drops the markers that are done with; brackets that are none are text again. */
function resolveMarkers(parent: Phrase, tree: PhraseTree, labels: Set<Phrase>, closed: Set<Phrase>): void {
  const resolve = (node: Phrase): Phrase[] => {
    if (tree.isEntered(node)) resolveMarkers(node, tree, labels, closed);
    if (labels.has(node)) return tree.wrapLabel([node]);
    if (!isMarker(node)) return [node];
    return closed.has(node) || (node.type === 'tokenOpen' && node.kind !== 'plain') ? [] : [toText(node)];
  };
  parent.children = mergeTexts((parent.children ?? []).flatMap(resolve), isPartOfSame);
}

/** `**A** > **B**` in Markdown between two markers of one token becomes `**A > B**`. */
function mergeStrong(openPath: readonly Phrase[], closePath: readonly Phrase[]): void {
  const depth = openPath.findIndex((parent, level) => closePath[level] !== parent);
  const siblings = openPath[depth - 1]?.children ?? [];
  const [first, last] = [openPath[depth], closePath[depth]];
  if (first?.type !== 'strong' || last?.type !== 'strong') return;
  const [start, end] = [siblings.indexOf(first), siblings.indexOf(last)];
  const run = siblings.slice(start, end + 1);
  if (start < 0 || end <= start || run.some((node) => node.type !== 'strong' && !isSeparator(node))) return;
  const children = run.flatMap((node) => (node.type === 'strong' ? (node.children ?? []) : [node]));
  siblings.splice(start, run.length, { ...first, children });
}

const isMarker = ({ type }: Phrase): boolean => type === 'tokenOpen' || type === 'tokenClose';

/** What stands between the labels of a path: `**[!UICONTROL A** > **B]**`. */
const isSeparator = (node: Phrase): boolean => /^[\s\u200B>›→|/,-]*$/u.test(toString(node));

/** The bracket of a marker. */
const toText = ({ type, position }: Phrase): Phrase => ({ type: 'text', value: type === 'tokenOpen' ? '[' : ']', position });

function trimEdges(children: Phrase[]): Phrase[] {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = trimPaddingStart(first.value ?? '');
  if (last?.type === 'text') last.value = trimPaddingEnd(last.value ?? '');
  return children;
}

/** Whether two texts were cut from one. Where a marker went, others stay apart: each is reported at its own place. */
const isPartOfSame = (one: Phrase, other: Phrase): boolean => one.position === other.position;

/** Neighbouring texts as one, so that later steps find `[!TAB On [!DNL Linux]]` in one piece. */
function mergeTexts(children: readonly Phrase[], mayMerge = (_one: Phrase, _other: Phrase): boolean => true): Phrase[] {
  const merged: Phrase[] = [];
  for (const child of children) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text' && mayMerge(last, child)) last.value = `${last.value}${child.value}`;
    else merged.push(child);
  }
  return merged;
}
