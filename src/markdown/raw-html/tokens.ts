// `[!DNL x]` and `[!UICONTROL x]` in raw HTML, which the Markdown parser does not look into.
import { hasClass } from '../element-facts.ts';
import type { Element, ElementContent, Root, Text } from 'hast';
import type { Page } from '../context.ts';
import { findBrackets, hasToken, type BracketKind } from '../inline-tokens/brackets.ts';
import { stripTokens } from '../inline-tokens/strip.ts';
import { isSeparator } from '../inline-tokens/label.ts';
import { startOf } from '../page.ts';
import { trimPaddingEnd } from '../spacing/trim.ts';
import { isBlockOrPart } from './tidy.ts';

type Parent = Root | Element;
/** Texts that are nothing but a bracket, while a block is worked on. */
type Brackets = Map<ElementContent, BracketKind>;

/** Resolves the tokens of texts and titles, across elements too. One that is never closed is reported; its text stays. */
export function resolveTokensInHtml(tree: Root, page: Page): void {
  resolveBlock(tree, page, undefined);
}

function resolveBlock(block: Parent, page: Page, positioned: Element | undefined): void {
  const inner: Element[] = [];
  if (readPhrases(block, inner)) {
    const brackets: Brackets = new Map();
    setBracketsApart(block, brackets);
    pairSiblings(block, brackets);
    pairAcross(block, brackets, page, positioned);
    mergeTexts(block);
  }
  for (const child of inner) resolveBlock(child, page, startOf(child) === undefined ? positioned : child);
}

/** Whether the phrases of a block hold a token. Collects the blocks among them; strips titles and code. */
function readPhrases(parent: Parent, inner: Element[]): boolean {
  let hasAny = false;
  for (const child of parent.children) {
    if (child.type === 'text') hasAny = hasToken(child.value) || hasAny;
    if (child.type !== 'element') continue;
    for (const name of ['title', 'alt']) {
      const value = child.properties[name];
      if (typeof value === 'string') child.properties[name] = stripTokens(value);
    }
    if (child.tagName === 'pre') continue;
    if (child.tagName === 'code') stripCode(child);
    else if (isBlockOrPart(child)) inner.push(child);
    else hasAny = readPhrases(child, inner) || hasAny;
  }
  return hasAny;
}

function stripCode(code: Element): void {
  for (const child of code.children) if (child.type === 'text') child.value = stripTokens(child.value);
}

const isPhrase = (node: Root['children'][number]): node is Element =>
  node.type === 'element' && !isBlockOrPart(node) && node.tagName !== 'code';

function setBracketsApart(parent: Parent, brackets: Brackets): void {
  parent.children = (parent.children as ElementContent[]).flatMap((child): ElementContent[] => {
    if (isPhrase(child)) setBracketsApart(child, brackets);
    return child.type === 'text' ? cut(child, brackets) : [child];
  });
}

function cut(text: Text, brackets: Brackets): ElementContent[] {
  const found = findBrackets(text.value);
  if (found.length === 0) return [text];
  const parts: ElementContent[] = [];
  let end = 0;
  const add = (from: number, to: number): Text => {
    const part: Text = { ...text, value: text.value.slice(from, to) };
    if (from < to) parts.push(part);
    return part;
  };
  for (const { kind, from, to } of found) {
    add(end, from);
    brackets.set(add(from, to), kind);
    end = to;
  }
  add(end, text.value.length);
  return parts;
}

const wrapLabel = (children: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'span',
  properties: { className: ['uicontrol'], translate: 'no' },
  children,
});

function trimEnd(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  if (last?.type === 'text') last.value = trimPaddingEnd(last.value);
  return children;
}

/** Tokens that begin and end in the same element: a label is one, whatever markup it holds. */
function pairSiblings(parent: Parent, brackets: Brackets): void {
  const result: ElementContent[] = [];
  const waiting: { index: number; kind: BracketKind }[] = [];
  for (const child of parent.children as ElementContent[]) {
    if (isPhrase(child)) pairSiblings(child, brackets);
    const kind = brackets.get(child);
    const open = kind === 'close' ? waiting.pop() : undefined;
    if (open === undefined || open.kind === 'plain') {
      if (kind !== undefined && kind !== 'close') waiting.push({ index: result.length, kind });
      else if (open !== undefined) forgetPlain(result[open.index], child, brackets);
      result.push(child);
      continue;
    }
    const inner = trimEnd(result.splice(open.index).slice(1));
    if (open.kind === 'UICONTROL' && inner.length > 0 && inner.every((node) => node.type !== 'element' || !isBlockOrPart(node)))
      result.push(wrapLabel(inner));
    else result.push(...inner);
  }
  parent.children = result;
}

/** A pair of ordinary brackets is text again. */
function forgetPlain(open: ElementContent | undefined, close: ElementContent, brackets: Brackets): void {
  brackets.delete(close);
  if (open !== undefined) brackets.delete(open);
}

interface Leaf {
  node: Text;
  parent: Parent;
  isLabel: boolean;
}

function listLeaves(parent: Parent, leaves: Leaf[]): Leaf[] {
  for (const child of parent.children) {
    if (child.type === 'text') leaves.push({ node: child, parent, isLabel: false });
    else if (isPhrase(child) && !hasClass(child, 'uicontrol')) listLeaves(child, leaves);
  }
  return leaves;
}

/** Tokens that begin in one element and end in another: each text between is a label of its own. */
function pairAcross(block: Parent, brackets: Brackets, page: Page, positioned: Element | undefined): void {
  const leaves = listLeaves(block, []);
  const waiting: number[] = [];
  for (const [index, leaf] of leaves.entries()) {
    const kind = brackets.get(leaf.node);
    if (kind === undefined) continue;
    if (kind !== 'close') {
      waiting.push(index);
      continue;
    }
    const start = waiting.pop() ?? -1;
    const open = leaves[start];
    const opened = open === undefined ? undefined : brackets.get(open.node);
    if (open === undefined || opened === undefined || opened === 'plain') continue;
    if (opened === 'UICONTROL') labelTexts(leaves.slice(start + 1, index), brackets);
    replace(open, []);
    replace(leaf, []);
  }
  for (const index of waiting) {
    const leaf = leaves[index];
    const kind = leaf && brackets.get(leaf.node);
    if (leaf === undefined || (kind !== 'DNL' && kind !== 'UICONTROL')) continue;
    page.report('unclosed-token', page.placeOf(leaf.node, positioned), `\`[!${kind} …\` has no closing \`]\`.`);
    replace(leaf, []);
  }
}

function labelTexts(leaves: Leaf[], brackets: Brackets): void {
  for (const leaf of leaves) {
    if (leaf.isLabel || brackets.has(leaf.node) || isSeparator(leaf.node.value)) continue;
    leaf.isLabel = true;
    replace(leaf, [wrapLabel([leaf.node])]);
  }
}

function mergeTexts(parent: Parent): void {
  const merged: ElementContent[] = [];
  for (const child of parent.children as ElementContent[]) {
    const last = merged.at(-1);
    if (child.type === 'text' && last?.type === 'text') last.value += child.value;
    else merged.push(child);
    if (isPhrase(child)) mergeTexts(child);
  }
  parent.children = merged;
}

function replace({ node, parent }: Leaf, replacement: ElementContent[]): void {
  const index = (parent.children as ElementContent[]).indexOf(node);
  if (index >= 0) parent.children.splice(index, 1, ...replacement);
}
