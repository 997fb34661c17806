// The token that a block quote of the dialect begins with: `>[!NOTE]`, `>[!TAB Cloud]`, `>[!BEGINSHADEBOX "Use case"]`.
import type { Blockquote, Paragraph, PhrasingContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../context.ts';
import { isEscaped } from '../damage/escaped.ts';
import { trimPaddingEnd, trimPaddingStart } from '../spacing/trim.ts';

export interface QuoteToken {
  /** Name as written, `NOTE`; for mangled tokens all their letters. */
  name: string;
  /** What follows the name: a tab's title, a shade box's quoted title. */
  rest: string;
  /** The same with its markup. */
  title: PhrasingContent[];
  /** As written, with its brackets, and a colon that follows them. */
  written: string;
  /** True for `[ !…]`, a form that only damage produces. */
  isMangled: boolean;
}

// Bounded, so that long runs of spaces cost nothing.
const opening = /^[\s\u200B]{0,20}\[([\s\u200B]{0,5})!(\s{0,5})/u;
const longest = 300;

interface Place {
  paragraph: Paragraph;
  first: Text;
  /** What stands before the token's text, brackets included. */
  match: RegExpExecArray;
  /** The text that holds the closing bracket, and where. */
  index: number;
  at: number;
}

/** A token reaches from the beginning of a line to its own `]` on it; markup may stand between. */
function findToken(quote: Blockquote): Place | undefined {
  const paragraph = quote.children[0];
  const first = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const match = first?.type === 'text' ? opening.exec(first.value) : null;
  if (paragraph?.type !== 'paragraph' || first?.type !== 'text' || match === null) return undefined;
  let depth = 0;
  let length = 0;
  for (const [index, child] of paragraph.children.entries()) {
    if (child.type === 'break') return undefined;
    if (child.type !== 'text') continue;
    for (let at = index === 0 ? match[0].length : 0; at < child.value.length; at += 1) {
      const sign = child.value[at];
      length += 1;
      if (sign === '\n' || length > longest) return undefined;
      if (sign === '[') depth += 1;
      if (sign === ']' && depth === 0) return length === 1 && index === 0 ? undefined : { paragraph, first, match, index, at };
      if (sign === ']') depth -= 1;
    }
  }
  return undefined;
}

/** Copies of the nodes between the brackets. */
function contentOf({ paragraph, match, index, at }: Place): PhrasingContent[] {
  return paragraph.children
    .slice(0, index + 1)
    .map((node, number) =>
      node.type === 'text'
        ? { ...node, value: node.value.slice(number === 0 ? match[0].length : 0, number === index ? at : undefined) }
        : node,
    );
}

/** The token at the very start of a quote; undefined for ordinary quotes, and where a backslash stands before it. */
export function readQuoteToken(quote: Blockquote, page: Page): QuoteToken | undefined {
  const place = findToken(quote);
  if (place === undefined) return undefined;
  const { match, paragraph, index, at } = place;
  if (isEscaped('[!', page.placeOf(place.first, paragraph), page)) return undefined;
  const title = contentOf(place);
  const inner = toString({ type: 'paragraph', children: title }).trim();
  const name = /^\p{L}+/u.exec(inner)?.[0] ?? '';
  const [head] = title;
  const last = title.at(-1);
  if (head?.type === 'text') head.value = trimPaddingStart(trimPaddingStart(head.value).slice(name.length));
  if (last?.type === 'text') last.value = trimPaddingEnd(last.value);
  const ending = paragraph.children[index];
  const hasColon = ending?.type === 'text' && ending.value[at + 1] === ':';
  return {
    name,
    rest: inner.slice(name.length).trim(),
    title: title.filter((node) => node.type !== 'text' || node.value !== ''),
    written: `${match[0].trimStart()}${inner}]${hasColon ? ':' : ''}`,
    isMangled: match[1] !== '' || match[2] !== '',
  };
}

/** Takes the token out of the quote, with the line end after it. Empty paragraphs go as well. */
export function dropQuoteToken(quote: Blockquote): void {
  const place = findToken(quote);
  if (place === undefined) return;
  const { children } = place.paragraph;
  children.splice(0, place.index);
  const [text] = children;
  if (text?.type === 'text')
    text.value = text.value
      .slice(place.at + 1)
      .replace(/^:?[ \t\u200B]{0,20}/u, '')
      .replace(/^[\s\u200B]*\n/u, '')
      .replace(/^[\s\u200B]+/u, '');
  if (text?.type === 'text' && text.value === '') children.shift();
  if (children[0]?.type === 'break') children.shift();
  if (children.length === 0) quote.children.shift();
}
