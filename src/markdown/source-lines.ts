// The lines of a body before it is parsed: code and comments told from text, each at its line.

export interface ProseLine {
  /** 1-based line of the body. */
  line: number;
  text: string;
}

/** Longer lines are no prose; patterns would take long on them. The longest of 1,300 real articles has 3,000. */
const longestLine = 30_000;

/** As many spaces. */
export const blank = (text: string): string => ' '.repeat(text.length);

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
