// `[!DNL x]` and `[!UICONTROL x]` in raw HTML, which the Markdown parser does not look into.
import type { Element, ElementContent, Root } from 'hast';
import { SKIP, visitParents } from 'unist-util-visit-parents';
import type { Page } from '../context.ts';
import { hasClass } from '../element-facts.ts';
import { findBrackets } from '../inline-tokens/brackets.ts';
import { pairTokens, type Phrase } from '../inline-tokens/pair.ts';
import { stripTokens } from '../inline-tokens/strip.ts';
import { positionedOf } from '../page.ts';
import { isBlockOrPart } from './tidy.ts';

/** Resolves the tokens of texts and titles, across elements too. */
export function resolveTokensInHtml(tree: Root, page: Page): void {
  visitParents(tree, (node, ancestors) => {
    if (node.type !== 'root' && node.type !== 'element') return undefined;
    if (node.type === 'element') stripTitles(node);
    if (node.type === 'element' && node.tagName === 'pre') return SKIP;
    if (node.type === 'element' && node.tagName === 'code') {
      for (const child of node.children) if (child.type === 'text') child.value = stripTokens(child.value);
      return SKIP;
    }
    if (node.type === 'root' || isBlockOrPart(node)) {
      setBracketsApart(node);
      pairTokens(node, { isEntered: isPhrase, isLabel, wrapLabel, positioned: positionedOf(node, ancestors) }, page);
    }
    return undefined;
  });
}

function stripTitles({ properties }: Element): void {
  for (const name of ['title', 'alt']) {
    const value = properties[name];
    if (typeof value === 'string') properties[name] = stripTokens(value);
  }
}

const isElement = (node: Phrase | ElementContent): node is Element => node.type === 'element';
const isPhrase = (node: Phrase): node is Element => isElement(node) && !isBlockOrPart(node) && node.tagName !== 'code';
const isLabel = (node: Phrase): boolean => isElement(node) && hasClass(node, 'uicontrol');

/** Makes markers of the brackets in texts. */
function setBracketsApart(parent: Phrase): void {
  parent.children = (parent.children ?? []).flatMap((node) => {
    if (isPhrase(node)) setBracketsApart(node);
    return node.type === 'text' ? cut(node) : [node];
  });
}

function cut(text: Phrase): Phrase[] {
  const { value = '', position } = text;
  const parts: Phrase[] = [];
  let end = 0;
  for (const { kind, from, to } of findBrackets(value)) {
    if (end < from) parts.push({ type: 'text', value: value.slice(end, from), position });
    parts.push(kind === 'close' ? { type: 'tokenClose', position } : { type: 'tokenOpen', kind, position });
    end = to;
  }
  return end < value.length ? [...parts, { type: 'text', value: value.slice(end), position }] : parts;
}

/** A label that would hold a block loses its marks alone. */
function wrapLabel(children: Phrase[]): Phrase[] {
  if (children.some((node) => isElement(node) && isBlockOrPart(node))) return children;
  const properties = { className: ['uicontrol'], translate: 'no' };
  const label: Element = { type: 'element', tagName: 'span', properties, children: children as ElementContent[] };
  return [label];
}
