// What is spelled in a way that Markdown does not read, and means one thing only, is mended in the source and read
// again. The first reading tells what is code: there nothing is changed. Lines stay what they are.
import type { Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import { applyEdits } from '../../edits.ts';
import { spellings } from './patterns.ts';
import { mendAdmonitions } from './admonitions.ts';
import { mendEmphasis } from './emphasis.ts';
import type { Edit } from './edit.ts';
import { mendFence, unwrapFences } from './fences.ts';
import { emptied } from './table-rows.ts';
import { dropEmptied, mendTable } from './tables.ts';

export interface Mended {
  line: number;
  message: string;
}

/** Without one of these nothing can be wrong. */
const suspicious = new RegExp(
  [
    '[\\u00A0\\u1680\\u2000-\\u200B\\u202F\\u205F\\u3000\\uFEFF［］【】（）！：＞｛｝＃＊｀]',
    '\\][ \\t]+\\(|^[ \\t]*! |\\\\\\)',
    '&nbsp;|&#|&[lr](?:brack|sqb);|\\\\&',
    '\\]\\([^()\\n]*[ \\t]|^ {0,3}\\[[^\\]\\n]+\\]:[^\\n]*\\.[a-z]',
    '\\*\\*[ \\t]|[ \\t]\\*\\*',
    '\\[!(?:DNL|UICONTROL|INCLUDE)[^\\n]*\\]\\(',
    // delimiter rows, comments and code in tables
    '^(?=[^\\n]*[|｜])(?:[ \\t]*>)*[|｜:\\t \\u00A0=_+‐-―−－─━ー-]{3,}$|^[ \\t>]*<!--',
    '^[^|\\n]*\\|[^\\n]*?(?:`|<code>|\\[!)(?:[^|`[<\\n]|\\[(?!!)|<(?!code>))*\\|',
    '^[ \\t>]*(?::::|!!! |\\?\\?\\?|===[!+]? ")',
    '<!\\[(?:if|endif)|</?(?:o|w|v|m|st1|ac|ri):',
    // a fence in a list item, a mark behind an invisible character
    '^(?: {2}|\\t)[ \\t]*(?:```|~~~)|^[ \\t>]*(?:[-+*]|\\d{1,9}[.)])[ \\t]+(?:```|~~~)',
    // a row below a blank line
    '\\n[ \\t>]*\\n[ \\t>]*\\|',
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
  const mended = new Map<string, Mended>();
  let text = body;
  for (let round = 0; round < mostRounds; round += 1) {
    const edits = findEdits(text, tree, isTranslation);
    if (edits.length === 0) break;
    let line = 1;
    let at = 0;
    for (const { start, message } of edits) {
      for (at = text.indexOf('\n', at); at !== -1 && at < start; at = text.indexOf('\n', at + 1)) line += 1;
      if (at === -1) at = text.length;
      if (message !== '') mended.set(`${line} ${message}`, { line, message });
    }
    text = applyEdits(text, edits);
    tree = parse(text);
  }
  unwrapFences(text, tree);
  if (text.includes(emptied)) dropEmptied(tree);
  return { tree, mended: [...mended.values()] };
}

function findEdits(body: string, tree: Root, isTranslation: boolean): Edit[] {
  const code: { start: number; end: number }[] = [];
  const edits: Edit[] = [];
  const hasBars = /[|｜]/u.test(body);
  visitParents(tree, (node: Nodes, ancestors: Nodes[]) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if ((node.type === 'code' || node.type === 'inlineCode' || node.type === 'html') && start !== undefined && end !== undefined)
      code.push({ start, end });
    if (hasBars) edits.push(...mendTable(body, node));
    if (node.type === 'code') edits.push(...mendFence(body, node, ancestors));
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
      edits.push(...mendEmphasis(body, node, isTranslation));
  });
  edits.unshift(...mendAdmonitions(body, code));
  for (const { pattern, mend, isOfTranslations } of spellings) {
    if (isOfTranslations === true && !isTranslation) continue;
    // matches and code both stand in the order of the text
    let next = 0;
    for (const match of body.matchAll(pattern)) {
      const written = match[0];
      const text = mend(match);
      const start = match.index;
      const end = start + written.length;
      while ((code[next]?.end ?? Infinity) <= start) next += 1;
      if (text === written || (code[next]?.start ?? Infinity) < end) continue;
      edits.push({ start, end, text, message: describe(written, text) });
    }
  }
  edits.sort((a, b) => a.start - b.start || a.end - b.end);
  let furthest = 0;
  return edits.filter(({ start, end }) => {
    const isFree = furthest <= start;
    furthest = Math.max(furthest, end);
    return isFree;
  });
}

/** What differs in spaces alone cannot be seen. */
function describe(written: string, text: string): string {
  const [from, to] = [written.trim(), text.trim()];
  if (to === '') return `\`${from}\` is left out.`;
  if (from !== to) return `\`${from}\` is read as \`${to}\`.`;
  const wide = /[^\S\n\t ]|\u200B/u.exec(written)?.[0];
  if (wide === undefined) return `The space behind \`${from}\` is left out.`;
  const code = wide.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
  return `The space behind \`${from}\` is of a kind that Markdown does not read (U+${code}).`;
}
