// Keeps from the parser what would hang it, and no more: a paragraph, a run of lines, the end of a text that is far too
// long. What is kept back reaches the page as plain text.
import type { Root } from 'mdast';
import type { Extension } from 'micromark-util-types';
import { longestBody, type Budget, type Excess } from './budget.ts';
import { findExcessLines } from './lines.ts';
import type { Mended } from '../mend/mend.ts';
import { createMask, hideRanges, restoreHidden, type Mask } from './mask.ts';
import { toParagraphs } from './plain.ts';
import { estimateCost, findExcessSpans } from './spans.ts';

/** Base64 of an image that a converter put into the text. */
const payload = /(?<=\bdata:[\w/+.-]{1,80}(?:;[\w=-]{1,40}){0,4};base64,)[A-Za-z0-9+/=]{500,}/gu;

/** Parses a text within a budget. Where a part is plain text now, `excesses` tells. Lines are those of the source. */
export function parseWithin(
  budget: Budget,
  source: string,
  parse: (text: string) => { tree: Root; mended: Mended[] },
  extensions: readonly Extension[],
): { tree: Root; mended: Mended[]; excesses: Excess[] } {
  const masks: Mask[] = [];
  const excesses: Excess[] = [];
  let text = source;
  const hide = (ranges: { start: number; end: number }[]): void => {
    if (ranges.length === 0) return;
    const mask = createMask(text);
    masks.push(mask);
    text = hideRanges(text, ranges, mask);
  };
  if (text.includes(';base64,'))
    hide([...text.matchAll(payload)].map(({ 0: found, index }) => ({ start: index, end: index + found.length })));
  const room = longestBody - budget.length;
  budget.length += text.length;
  let rest = '';
  if (text.length > room) {
    const cut = cutBefore(text, Math.max(0, room));
    rest = text.slice(cut);
    text = text.slice(0, cut);
    excesses.push({
      line: text.split('\n').length,
      reason: `It has ${source.length} characters; at most ${longestBody} are parsed, and the rest is shown as plain text.`,
    });
  }
  const long = findExcessLines(text, budget);
  excesses.push(...long.excesses);
  hide(long.ranges);
  const estimate = estimateCost(text);
  if (budget.cost + estimate <= budget.highestCost) budget.cost += estimate;
  else {
    const costly = findExcessSpans(text, extensions, budget);
    excesses.push(...costly.excesses);
    hide(costly.ranges);
  }
  const { tree, mended } = parse(text);
  for (const mask of masks.toReversed()) restoreHidden(tree, mask);
  for (const value of toParagraphs(rest)) tree.children.push({ type: 'paragraph', children: [{ type: 'text', value }] });
  return { tree, mended, excesses };
}

/** The last blank line before an offset; else the last line end; else the offset. */
function cutBefore(text: string, offset: number): number {
  const blank = text.lastIndexOf('\n\n', offset);
  const line = text.lastIndexOf('\n', offset);
  return blank > 0 ? blank : line > 0 ? line : offset;
}
