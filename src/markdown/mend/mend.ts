// What is spelled in a way that Markdown does not read, and means one thing only, is mended in the source and read
// again. The first reading tells what is code: there nothing is changed. Lines stay what they are.
import type { Nodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { spellings } from './patterns.ts';
import { dropEmptied, mendTables, type Edit } from './tables.ts';

export interface Mended {
  line: number;
  message: string;
}

/** Without one of these nothing can be wrong. */
const suspicious = new RegExp(
  [
    '[\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF［］【】（）！：＞｛｝＃]',
    '&nbsp;|&#|&[lr](?:brack|sqb);|\\\\&',
    '\\]\\([^()\\n]*[ \\t]|^ {0,3}\\[[^\\]\\n]+\\]:[^\\n]*\\.[a-z]',
    '\\[!(?:DNL|UICONTROL)[^\\n]*\\]\\(',
    // delimiter rows, comments and code in tables
    '^[ \\t>]*(?=[^\\n]*[|｜])[|｜:\\t \\u00A0=_‐-―−－─━ー-]{3,}$|^[ \\t>]*<!--|\\|[^\\n]*`[^\\n]*\\|',
  ].join('|'),
  'imu',
);
/** A mended text may show more, such as the second comment in a table. */
const mostRounds = 6;

/** The tree of a text, read again where something was mended, and what that was. */
export function parseMended(
  body: string,
  parse: (text: string) => Root,
  isTranslation: boolean,
): { tree: Root; mended: Mended[] } {
  let tree = parse(body);
  if (!suspicious.test(body)) return { tree, mended: [] };
  const mended: Mended[] = [];
  let text = body;
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = findEdits(text, tree, isTranslation);
    if (edits.length === 0) break;
    for (const { start, message } of edits) {
      const line = text.slice(0, start).split('\n').length;
      if (message !== '') mended.push({ line, message });
    }
    text = apply(text, edits);
    tree = parse(text);
  }
  dropEmptied(tree);
  return { tree, mended };
}

function findEdits(body: string, tree: Root, isTranslation: boolean): Edit[] {
  const code = codeRanges(tree);
  const edits = mendTables(body, tree);
  for (const { pattern, mend, isOfTranslations } of spellings) {
    if (isOfTranslations === true && !isTranslation) continue;
    for (const match of body.matchAll(pattern)) {
      const written = match[0];
      const text = mend(match);
      const start = match.index;
      const end = start + written.length;
      if (text === written || code.some((range) => start < range.end && end > range.start)) continue;
      edits.push({ start, end, text, message: `\`${written.trim()}\` is read as \`${text.trim()}\`.` });
    }
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  return edits.filter(({ start }, index) => !edits.slice(0, index).some((before) => before.end > start));
}

function apply(body: string, edits: readonly Edit[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text } of edits) {
    result += body.slice(at, start) + text;
    at = end;
  }
  return result + body.slice(at);
}

function codeRanges(tree: Root): { start: number; end: number }[] {
  const ranges: { start: number; end: number }[] = [];
  visit(tree, (node: Nodes) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if ((node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') && start !== undefined && end !== undefined)
      ranges.push({ start, end });
  });
  return ranges;
}
