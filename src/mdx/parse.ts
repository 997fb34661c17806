// Reads a page as MDX and goes on where the grammar of MDX gives up: the sign at which a broken tag or expression begins
// becomes text, and what is around it is read all the same.
import type { Root } from 'mdast';
import { createGfmParser } from '../markdown/autolinks/gfm.ts';
import { fromMarkdownExtensions, syntaxExtensions } from '../markdown/dialect.ts';
import { createMask, hideRanges, restoreHidden, restoreText, type Mask } from '../markdown/guard/mask.ts';
import { mdxFromMarkdown, mdxSyntax } from './syntax.ts';

/** Something that begins like a component or an expression and is none. Line and column are those of the text. */
export interface Fault {
  line: number;
  column: number;
  /** Whether it begins with `{`. */
  isExpression: boolean;
  /** The line from there on. */
  written: string;
}

const parseDialect = createGfmParser({ micromarkExtensions: syntaxExtensions, fromMarkdownExtensions });
const parseMdx = createGfmParser({
  micromarkExtensions: [mdxSyntax, ...syntaxExtensions],
  fromMarkdownExtensions: [...mdxFromMarkdown, ...fromMarkdownExtensions],
});

/** Each fault means reading the text again: a text with more, or a very long one, is then read without MDX. */
const mostFaults = 20;
const longestReread = 100_000;

/** Where the parser gave up; undefined for every other error. */
function offsetOf(error: unknown): number | undefined {
  if (!(error instanceof Error) || !('place' in error) || typeof error.place !== 'object' || error.place === null)
    return undefined;
  const point = 'start' in error.place ? error.place.start : error.place;
  const offset: unknown = typeof point === 'object' && point !== null && 'offset' in point ? point.offset : undefined;
  return typeof offset === 'number' ? offset : undefined;
}

const isExpressionError = (error: unknown): boolean =>
  error instanceof Error && 'source' in error && error.source === 'micromark-extension-mdx-expression';

/** The last beginning of a tag or of an expression before an offset. */
function beginningBefore(text: string, offset: number, isExpression: boolean): number {
  if (isExpression) {
    const brace = text.lastIndexOf('{', offset);
    const tag = lastTag(text, offset);
    // Braces in a tag are part of it.
    return tag > text.lastIndexOf('>', brace) && tag >= 0 && !text.slice(tag, brace).includes('\n\n') ? tag : brace;
  }
  return lastTag(text, offset);
}

function lastTag(text: string, offset: number): number {
  for (let at = text.lastIndexOf('<', offset); at >= 0; at = at === 0 ? -1 : text.lastIndexOf('<', at - 1))
    if (/^<\/?[A-Z]/.test(text.slice(at, at + 3))) return at;
  return -1;
}

/** The tree of a page with its tags and expressions, and what looked like one of them. */
export function parsePage(source: string): { tree: Root; faults: Fault[] } {
  const faults: Fault[] = [];
  let text = source;
  let mask: Mask | undefined;
  for (;;) {
    try {
      const tree =
        faults.length > mostFaults || (faults.length > 0 && source.length > longestReread) ? parseDialect(text) : parseMdx(text);
      if (mask) restoreHidden(tree, mask);
      return { tree, faults };
    } catch (error) {
      const offset = offsetOf(error);
      const start = offset === undefined ? -1 : beginningBefore(text, offset, isExpressionError(error));
      if (start < 0) throw error;
      mask ??= createMask(text);
      faults.push(faultAt(source, restoreText(text.slice(0, start), mask).length));
      text = hideRanges(text, [{ start, end: start + 1 }], mask);
    }
  }
}

function faultAt(text: string, start: number): Fault {
  const before = text.slice(0, start).split('\n');
  return {
    line: before.length,
    column: (before.at(-1) ?? '').length + 1,
    isExpression: text[start] === '{',
    written: (/^.{1,80}/u.exec(text.slice(start))?.[0] ?? '').trim(),
  };
}
