// `[!DNL x]` and `[!UICONTROL x]` in the text of raw HTML, which the Markdown parser does not look into.
import type { Element, ElementContent, Root, Text } from 'hast';
import { stripTokens } from '../inline-tokens/strip.ts';

const opening = /\[ ?! ?(?:DNL|UICONTROL)\b[ :]*/giu;
const label = /\[ ?! ?UICONTROL\b([^[\]]*(?:\[[^[\]]*\][^[\]]*)*)\]/giu;

/** Resolves tokens in text nodes; where a token is not closed in the same text, its marker goes and the text stays. */
export function resolveTokensInHtml(parent: Root | Element): void {
  for (let index = parent.children.length - 1; index >= 0; index -= 1) {
    const child = parent.children[index];
    if (child?.type === 'element') resolveTokensInHtml(child);
    if (child?.type === 'text' && child.value.includes('!')) {
      const parts = split(child);
      if (parts !== undefined) parent.children.splice(index, 1, ...parts);
    }
  }
}

function split(text: Text): ElementContent[] | undefined {
  if (text.value.search(opening) < 0) return undefined;
  const pieces = text.value.split(label);
  return pieces
    .map((piece) => stripTokens(piece).replace(opening, ''))
    .flatMap((value, index): ElementContent[] => {
      if (value === '') return [];
      const inner: Text = { type: 'text', value, position: text.position };
      if (index % 2 === 0) return [inner];
      return [{ type: 'element', tagName: 'span', properties: { className: ['uicontrol'], translate: 'no' }, children: [{ ...inner, value: value.replace(/^[ :]+/u, '').trim() }] }];
    });
}
