// One quote, one token. Where several stand at the beginnings of lines of one quote, it is cut before each; where a
// token begins a paragraph outside any quote, the `>` was forgotten.
import type { Blockquote, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import type { Page } from '../context.ts';
import { alertNames } from '../labels.ts';
import { isEscaped } from '../damage/escaped.ts';
import { quoteMarks } from '../regions/marks.ts';
import { dropQuoteToken, readQuoteToken } from './read-token.ts';

const alerts = new Set<string>(alertNames);
const regions = [...Object.keys(quoteMarks), 'CONTEXTUALHELP'];
const known = `\\[!(?:${[...alertNames, ...regions].join('|')})(?![\\p{L}\\p{N}])`;
const atStart = new RegExp(`^[ \\t\\u200B]{0,20}${known}`, 'iu');
const atLine = new RegExp(`\\n[ \\t\\u200B]{0,20}(?=${known})`, 'iu');

/**
 * Gives each known token a quote of its own.
 *
 * @example `>[!NOTE]`, `>One`, `>[!TIP]`, `>Two` → two quotes, `>[!NOTE] One` and `>[!TIP] Two`
 */
export function splitQuotes(tree: Root, page: Page): void {
  if (page.mayHold(/\[!/u)) splitBelow(tree, page);
}

/** From the inside out, which `unist-util-visit` cannot: what a quote holds is cut before the quote is. */
function splitBelow(parent: Parents, page: Page): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child?.type !== 'paragraph' && child !== undefined && 'children' in child) splitBelow(child, page);
    const quote =
      child?.type === 'blockquote'
        ? child
        : child?.type === 'paragraph' && parent.type !== 'blockquote'
          ? asQuote(child, page)
          : undefined;
    const parts = quote === undefined ? [] : cut(quote, page);
    if (quote === undefined || (parts.length === 1 && quote === child)) continue;
    (parent.children as RootContent[]).splice(index, 1, ...parts);
    index += parts.length - 1;
  }
}

/** A paragraph that begins with a token: for alerts only where the same paragraph holds the text. */
function asQuote(paragraph: Paragraph, page: Page): Blockquote | undefined {
  const [first] = paragraph.children;
  if (first?.type !== 'text' || !atStart.test(first.value)) return undefined;
  const quoteOf = (children: PhrasingContent[]): Blockquote => ({
    type: 'blockquote',
    children: [{ ...paragraph, children }],
    position: paragraph.position,
    data: paragraph.data,
  });
  const token = readQuoteToken(quoteOf(paragraph.children), page);
  if (token === undefined) return undefined;
  if (alerts.has(token.name.toLowerCase())) {
    const rest = quoteOf(paragraph.children.map((node) => ({ ...node })));
    dropQuoteToken(rest);
    if (token.rest !== '' || rest.children.length === 0) return undefined;
  }
  page.report(
    'token-outside-quote',
    paragraph,
    `\`${token.written}\` stands in no quote.`,
    `Write it as \`>${token.written}\`, and a \`>\` before each line that belongs to it.`,
  );
  return quoteOf(paragraph.children);
}

function cut(quote: Blockquote, page: Page): Blockquote[] {
  const parts: Blockquote['children'][] = [[]];
  for (const child of quote.children) {
    const pieces = child.type === 'paragraph' ? cutParagraph(child, page) : [child];
    for (const [index, piece] of pieces.entries()) {
      if (index > 0 || beginsWithToken(piece)) parts.push([]);
      parts.at(-1)?.push(piece);
    }
  }
  const filled = parts.filter((children) => children.length > 0);
  if (filled.length <= 1) return [quote];
  return filled.map((children) => ({ ...quote, children, position: children[0]?.position ?? quote.position }));
}

function beginsWithToken(node: RootContent): boolean {
  const first = node.type === 'paragraph' ? node.children[0] : undefined;
  return first?.type === 'text' && atStart.test(first.value);
}

/** The paragraph in pieces, each but the first beginning with a token. */
function cutParagraph(paragraph: Paragraph, page: Page): Paragraph[] {
  const pieces: Paragraph[] = [{ ...paragraph, children: [] }];
  const begin = (text: Text): void => {
    pieces.push({ ...paragraph, children: [text], position: text.position });
  };
  for (const [index, child] of paragraph.children.entries()) {
    const current = pieces.at(-1) as Paragraph;
    if (child.type !== 'text') {
      current.children.push(child);
      continue;
    }
    let text = child;
    if (paragraph.children[index - 1]?.type === 'break' && atStart.test(text.value)) begin(text);
    else current.children.push(text);
    for (let match = atLine.exec(text.value); match !== null; match = atLine.exec(text.value)) {
      const after = textFrom(text, match.index, match[0].length);
      if (isEscaped('[!', page.placeOf(after), page)) break;
      text.value = text.value.slice(0, match.index);
      begin(after);
      text = after;
    }
  }
  return pieces.length === 1 ? [paragraph] : pieces;
}

function textFrom(text: Text, at: number, gap: number): Text {
  const start = text.position?.start;
  const lines = text.value.slice(0, at + 1).split('\n').length - 1;
  const position =
    start === undefined || text.position === undefined
      ? undefined
      : {
          start: { line: start.line + lines, column: start.column, offset: (start.offset ?? 0) + at + gap },
          end: text.position.end,
        };
  return { ...text, value: text.value.slice(at + gap), position };
}
