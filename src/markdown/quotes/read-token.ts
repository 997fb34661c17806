// The token that a block quote of the dialect begins with: `>[!NOTE]`, `>[!TAB Cloud]`, `>[!VIDEO](https://…)`.
import type { Blockquote, Paragraph, Text } from 'mdast';

export interface QuoteToken {
  /** Upper-case name, `NOTE`; for mangled tokens all their letters. */
  name: string;
  /** What follows the name: a tab's title, a shade box's quoted title. */
  rest: string;
  /** As written, with its brackets. */
  written: string;
  /** True for `[ !…]`, a form that only damage produces. */
  isMangled: boolean;
}

// Bounded, so that long runs of spaces cost nothing.
const pattern = /^[\s\u200B]{0,20}\[([\s\u200B]{0,5})!(\s{0,5})([^\]\n]{1,300})\](:?)[ \t\u200B]{0,20}/u;

export function firstText(quote: Blockquote): { paragraph: Paragraph; text: Text } | undefined {
  const paragraph = quote.children[0];
  if (paragraph?.type !== 'paragraph') return undefined;
  const text = paragraph.children[0];
  return text?.type === 'text' ? { paragraph, text } : undefined;
}

/** The token at the very start of a quote; undefined for ordinary quotes. */
export function readQuoteToken(quote: Blockquote): QuoteToken | undefined {
  const match = pattern.exec(firstText(quote)?.text.value ?? '');
  if (match === null) return undefined;
  const inner = (match[3] ?? '').trim();
  const name = /^\p{L}+/u.exec(inner)?.[0] ?? '';
  return {
    name,
    rest: inner.slice(name.length).trim(),
    written: match[0].trim(),
    isMangled: match[1] !== '' || match[2] !== '',
  };
}

/** Takes the token out of the quote, with the line end after it. Empty paragraphs go as well. */
export function dropQuoteToken(quote: Blockquote): void {
  const first = firstText(quote);
  if (first === undefined) return;
  first.text.value = first.text.value.replace(pattern, '').replace(/^[\s\u200B]*\n/u, '').replace(/^[\s\u200B]+/u, '');
  if (first.text.value === '') first.paragraph.children.shift();
  if (first.paragraph.children[0]?.type === 'break') first.paragraph.children.shift();
  if (first.paragraph.children.length === 0) quote.children.shift();
}
