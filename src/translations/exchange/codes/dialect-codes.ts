// Tokens of the dialect in a passage: `[!DNL x]` is kept as a whole, `[!UICONTROL x]` and `[!TAB x]` hold words.
import { textPart, type OpenCode, type OpenPart } from './open-part.ts';
import type { CodeKind, TextPart } from './coded-text.ts';

const productName: CodeKind = { type: 'other', subType: 'md:dnl' };

/** A product name without other marks in it becomes one code: nobody translates it, and its words can be read. */
export function joinProductNames(parts: readonly OpenPart[]): OpenPart[] {
  const joined: OpenPart[] = [];
  for (let index = 0; index < parts.length; index += 1) {
    const [open, text, close] = parts.slice(index, index + 3);
    if (isProductName(open) && text?.kind === 'text' && close?.kind === 'close' && close.mate === open.mate) {
      const markdown = open.markdown + text.markdown + close.markdown;
      joined.push({ kind: 'single', ...productName, markdown, content: text.text });
      index += 2;
    } else if (parts[index]) joined.push(parts[index] as OpenPart);
  }
  return joined;
}

const isProductName = (part: OpenPart | undefined): part is OpenCode =>
  part?.kind === 'open' && part.subType === 'md:token' && part.content === 'DNL';

const quoteToken = /\[!([A-Za-z]+)(?:([ \t]+(?![ \t])"?)([^\]"\r\n]*))?("?\])/g;

/** Tokens that the parser takes for text: `[!TAB Cloud]`, `[!BADGE Beta]`, `[!NOTE]`. */
export function splitTokens(part: TextPart): OpenPart[] {
  if (part.isHtml || !part.markdown.includes('[!')) return [part];
  const parts: OpenPart[] = [];
  let rest = 0;
  for (const match of part.markdown.matchAll(quoteToken)) {
    if (match.index > rest) parts.push(textPart(part.markdown.slice(rest, match.index), false));
    rest = match.index + match[0].length;
    const [whole, name = '', padding = '', words = '', end = ''] = match;
    const code = { type: 'other', subType: 'md:token', content: name.toUpperCase() } as const;
    if (words.trim() === '') parts.push({ kind: 'single', ...code, markdown: whole });
    else {
      const mate = {};
      parts.push({ kind: 'open', ...code, markdown: `[!${name}${padding}`, mate }, textPart(words, false), {
        kind: 'close',
        ...code,
        markdown: end,
        mate,
      });
    }
  }
  if (rest < part.markdown.length) parts.push(textPart(part.markdown.slice(rest), false));
  return parts;
}
