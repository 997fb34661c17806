// Zero-width padding and doubled spaces, left behind by translation tools: gone from the page, counted once per document.
// Classes that the sanitizer emptied go as well.
import type { Element, Root, RootContent } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import { placeAt } from '../body-places.ts';
import type { Page } from '../context.ts';
import { trimPaddingEnd, trimPaddingStart } from './trim.ts';

/** Cleans the text of a tree outside code, and alternative texts. */
export function cleanSpacing(tree: Root): void {
  visit(tree, (node, index = 0, parent) => {
    const before = parent?.children[index - 1];
    if (node.type === 'text') {
      // Between an element and a word the padding stands where a space was: `**Mode**&#x200B;är`.
      if (before?.type === 'element') node.value = node.value.replace(/^\u200B+(?=\p{L}{2}|$)/u, ' ');
      if (/[\u200B\uFEFF]| {2}/u.test(node.value))
        node.value = node.value.replace(/[\u200B\uFEFF]/gu, '').replace(/ {2,}/gu, ' ');
    }
    if (node.type !== 'element') return undefined;
    const { alt, className } = node.properties;
    if (Array.isArray(className) && className.length === 0) delete node.properties['className'];
    if (node.tagName === 'a') trimPadding(node, before, parent?.children[index + 1]);
    if (typeof alt === 'string')
      node.properties['alt'] = alt
        .replace(/[\u200B\uFEFF]/gu, '')
        .replace(/\s+/gu, ' ')
        .trim();
    if (node.tagName !== 'pre' && node.tagName !== 'code') return undefined;
    visit(node, 'text', (text) => {
      text.value = text.value.replace(/[\u200B\uFEFF]/gu, '');
    });
    return SKIP;
  });
}

/** `a[&#x200B; b &#x200B;](…)c`: the spaces belong around the link, not inside it. */
function trimPadding(link: Element, before: RootContent | undefined, after: RootContent | undefined): void {
  const first = link.children[0];
  const last = link.children.at(-1);
  if (first?.type === 'text' && /^\u200B/u.test(first.value)) {
    first.value = trimPaddingStart(first.value);
    if (before?.type === 'text' && /[\p{L}\p{N}]$/u.test(before.value)) before.value += ' ';
  }
  if (last?.type === 'text' && /\u200B$/u.test(last.value)) {
    last.value = trimPaddingEnd(last.value);
    if (after?.type === 'text' && /^[\p{L}\p{N}]/u.test(after.value)) after.value = ` ${after.value}`;
  }
}

/** Reports zero-width characters and doubled spaces of the source: one problem each, at the first of them. */
export function reportSpacing(page: Page): void {
  const zeroWidth = [...page.body.matchAll(/&#x200B;|\u200B/giu)];
  if (zeroWidth.length > 0)
    page.report(
      'zero-width-space',
      placeAt(page, zeroWidth[0]?.index ?? 0),
      `Zero-width spaces stand in the text (${zeroWidth.length}).`,
    );
  const doubled = [...page.body.matchAll(/\S( {2,})\[!(?:DNL|UICONTROL)|\[!(?:DNL|UICONTROL)[^\]\n]*\] {2,}\S/gu)];
  if (doubled.length > 0)
    page.report(
      'double-space',
      placeAt(page, doubled[0]?.index ?? 0),
      `Doubled spaces stand around product names and labels (${doubled.length}).`,
    );
}
