// Pairs the markers of `[!DNL …]` and `[!UICONTROL …]`. A product name is plain text; a label of the user interface
// is `<span class="uicontrol" translate="no">`. Tokens that cross emphasis, `**[!UICONTROL A** > **B]**`, mean one
// bold path of two labels: **A > B**.
import { holdsPhrases, visitBlocks } from '../visit-blocks.ts';
import type { Definition, Image, Link, Nodes, Parents, PhrasingContent, Root } from 'mdast';
import type { Page } from '../context.ts';
import type { TokenOpen } from '../mdast-nodes.ts';
import { pairAcross } from './across.ts';
import { isParent, wrapLabel } from './label.ts';
import { gluesWords } from '../scripts.ts';
import { trimPaddingEnd, trimPaddingStart } from '../spacing/trim.ts';
import { stripTokens } from './strip.ts';

function trimEdges(children: PhrasingContent[]): PhrasingContent[] {
  const first = children[0];
  const last = children.at(-1);
  if (first?.type === 'text') first.value = trimPaddingStart(first.value);
  if (last?.type === 'text') last.value = trimPaddingEnd(last.value);
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
  const isGluedBefore = before?.type === 'text' && /\p{Script=Latin}$/u.test(before.value);
  const isGluedAfter = !gluesWords(page.context.lang) && after?.type === 'text' && /^\p{Script=Latin}{4}/u.test(after.value);
  if (isGluedBefore) before.value += ' ';
  if (isGluedAfter) after.value = ` ${after.value}`;
  if (isGluedBefore || isGluedAfter)
    page.report('missing-space', at, `\`[!${at.kind} …]\` is glued to the word ${isGluedBefore ? 'before' : 'after'} it.`);
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

/** Pairs all tokens of a tree; unclosed ones are reported and their text kept. */
export function pairInlineTokens(tree: Root, page: Page): void {
  if (!page.mayHold(/\[\s*!\s*(?:DNL|UICONTROL)/iu)) return;
  visitBlocks(tree, (block) => {
    if (block.type === 'definition') stripTitle(block);
    if (!holdsPhrases(block)) return;
    stripLiterals(block);
    if (pairSiblings(block, page)) pairAcross(block, page);
  });
}

function stripLiterals(node: Parents): void {
  for (const child of node.children) {
    if (child.type === 'inlineCode') child.value = stripTokens(child.value);
    if (child.type === 'link' || child.type === 'image') stripTitle(child);
    if (isParent(child)) stripLiterals(child);
  }
}

function stripTitle(node: Link | Image | Definition): void {
  if (typeof node.title === 'string') node.title = stripTokens(node.title);
}
