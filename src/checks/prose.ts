// The lines of a body with code and comments blanked out, so that rules about text look at text alone.
import type { Document } from '../vocabulary.ts';

export interface ProseLine {
  /** 1-based line of the body. */
  line: number;
  text: string;
}

/** Longer lines are no prose; patterns would take long on them. The longest of 1,300 real articles has 3,000. */
const longestLine = 30_000;

const blank = (text: string): string => ' '.repeat(text.length);

/** One line without its inline code: spans within the line; a lone back-tick is text. */
export const blankInlineCode = (line: string): string =>
  line.includes('`') ? line.replace(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, blank) : line;

export interface SplitBody {
  prose: ProseLine[];
  /** The lines of each code fence as they are written, without the fence itself. Empty ones are left out. */
  fences: ProseLine[][];
  /** Line of a fence that is never closed. */
  unclosedFence: number | undefined;
}

const known = new WeakMap<Document, SplitBody>();

/**
 * Lines of a document that hold text. Code fences are left out, also inside lists and quotes; inline code and comments
 * become spaces.
 */
export function proseOf(document: Document): ProseLine[] {
  return splitOf(document).prose;
}

export function splitOf(document: Document): SplitBody {
  const before = known.get(document);
  if (before) return before;
  const split = splitBody(document.body);
  known.set(document, split);
  return split;
}

/** Splits a body into lines of text. `inlineCode` says whether it stays. */
export function splitBody(body: string, inlineCode: 'kept' | 'blanked' = 'blanked'): SplitBody {
  const prose: ProseLine[] = [];
  const fences: ProseLine[][] = [];
  let code: ProseLine[] = [];
  let fence: { mark: string; line: number } | undefined;
  let isComment = false;
  for (const [index, written] of body.split('\n').entries()) {
    const line = index + 1;
    const mark = /^(?:[ \t>]|[*+-][ \t]|\d{1,9}[.)][ \t])*(`{3,}(?!.*`)|~{3,})/.exec(written)?.[1];
    if (fence) {
      if (mark && mark[0] === fence.mark[0] && mark.length >= fence.mark.length && written.trim().endsWith(mark)) {
        if (code.length > 0) fences.push(code);
        fence = undefined;
      } else code.push({ line, text: written });
      continue;
    }
    if (mark && !isComment) {
      fence = { mark, line };
      code = [];
      continue;
    }
    let text = written;
    if (isComment) {
      const end = text.indexOf('-->');
      if (end === -1) continue;
      text = blank(text.slice(0, end + 3)) + text.slice(end + 3);
      isComment = false;
    }
    if (text.includes('<!--')) {
      text = text.replace(/<!--.*?-->/g, blank);
      const start = text.indexOf('<!--');
      if (start !== -1) {
        text = text.slice(0, start);
        isComment = true;
      }
    }
    if (text.length > longestLine) continue;
    prose.push({ line, text: inlineCode === 'kept' ? text : blankInlineCode(text) });
  }
  return { prose, fences, unclosedFence: fence?.line };
}

/** A line without the targets of its links and images, bare addresses and HTML tags: what a reader reads. */
export const blankAddresses = (line: string): string =>
  line
    .replace(/\]\([^()\s]*(?:\([^()]*\)[^()\s]*)*(?:\s+"[^"]*")?\)/g, (target) => `]${blank(target.slice(1))}`)
    .replace(/<[^<>]{1,2000}>/g, blank)
    .replace(/https?:\/\/[^\s)\]]*[^\s)\].,:;!?]/g, blank);
