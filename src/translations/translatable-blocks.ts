// The passages of a text in Markdown: what is translated, compared and exchanged one by one. Found line by line and not by
// the parser, so that each has its exact place in the file, also in a text that is broken.
import { memoize } from '../memoize.ts';
import { splitBody, type ProseLine } from '../markdown/source-lines.ts';
import type { Document } from '../catalog/document.ts';

/**
 * `item` is a list item, `row` a row of a table, `quote` a passage in a quotation or alert, `alert` the line that begins an
 * alert (`>[!NOTE]`), `code` the lines of a fence. Those two hold nothing to translate, but a translation has them, too.
 */
export type BlockKind = 'heading' | 'item' | 'row' | 'quote' | 'text' | 'code' | 'alert';

export interface TranslatableBlock {
  kind: BlockKind;
  /** How many headings stand before it, itself included: 0 above the first. */
  section: number;
  /** 1-based lines of the body, the last one included. Add `Document.lineOffset` for those of the file. */
  line: number;
  endLine: number;
  /** Where its words stand in the body, without the mark of a heading, item or quotation before them: `body.slice(start, end)`. */
  start: number;
  end: number;
  /** Its lines with their marks; comments are blanked. */
  text: string;
}

/** The marks at the beginning of a line: of a quotation, then of a heading or list item. */
export const blockMark = /^[\s>]*(?:#{1,6}\s+|(?:[*+-]|\d{1,9}[.)])\s+)?/;

// Patterns see the line without its indentation: one that begins with `[\s>]*` would try each of a thousand spaces.
const bareLine = (text: string): string => text.replace(/^[\s>]+/, '').trimEnd();

/** Lines that are structure alone: rules, attributes of the block before, the line below a table's head, a video. */
const isStructure = (bare: string): boolean =>
  /^(?:\[!(?:VIDEO\]\(.*\)|(?:BEGIN|END)\w+\])|\+{3,}|\{[^{}]*\}|[-*_]{3,})$/i.test(bare) ||
  (/^[\s:|-]+$/.test(bare) && bare.includes('-'));

const beginsBlock = (bare: string): boolean => /^(?:#{1,6}\s|(?:[*+-]|\d{1,9}[.)])\s|\||\[!TAB\b|\+{3,})/i.test(bare);

function kindOf(text: string, bare: string): BlockKind {
  if (/^\s{0,3}#{1,6}\s/.test(text)) return 'heading';
  if (/^\s*(?:[*+-]|\d{1,9}[.)])\s/.test(text)) return 'item';
  if (/^\s*>/.test(text)) return /^\[\s?!\s?\w+\s*\]$/.test(bare) ? 'alert' : 'quote';
  return bare.startsWith('|') ? 'row' : 'text';
}

/** Whether a line goes on with the block before it, as a paragraph does that is wrapped. */
function goesOn(open: BlockKind, kind: BlockKind, bare: string): boolean {
  if (open === 'heading' || open === 'row' || open === 'alert') return false;
  if (kind === 'text') return !beginsBlock(bare);
  return kind === 'quote' && open === 'quote' && !beginsBlock(bare);
}

/** The blocks of a body in order. The same document gives the same blocks; nobody changes them. */
export const translatableBlocks = memoize((document: Pick<Document, 'body'>): TranslatableBlock[] => findBlocks(document.body));

function findBlocks(body: string): TranslatableBlock[] {
  const starts = [0];
  for (let at = body.indexOf('\n'); at !== -1; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  const endOf = (line: number): number => (starts[line] ?? body.length + 1) - 1;
  const { prose, fences } = splitBody(body, 'kept');
  const blocks: TranslatableBlock[] = [];
  const begin = (kind: BlockKind, { line, text }: ProseLine, mark: number): TranslatableBlock => {
    const block = { kind, section: 0, line, endLine: line, start: (starts[line - 1] ?? 0) + mark, end: endOf(line), text };
    blocks.push(block);
    return block;
  };

  let open: TranslatableBlock | undefined;
  for (const { line, text } of prose) {
    if (open !== undefined && open.endLine + 1 !== line) open = undefined;
    const bare = bareLine(text);
    if (bare === '' || isStructure(bare)) {
      open = undefined;
      continue;
    }
    const kind = kindOf(text, bare);
    if (open && goesOn(open.kind, kind, bare)) {
      open.text += `\n${text}`;
      open.endLine = line;
      open.end = endOf(line);
    } else open = begin(kind, { line, text }, blockMark.exec(text)?.[0].length ?? 0);
    // the title of a collapsible part ends with its line
    if (bare.startsWith('+++')) open = undefined;
  }
  for (const fence of fences) {
    const [first] = fence;
    const last = fence.at(-1);
    if (!first || !last) continue;
    const block = begin('code', { line: first.line, text: fence.map(({ text }) => text).join('\n') }, 0);
    [block.endLine, block.end] = [last.line, endOf(last.line)];
  }
  blocks.sort((a, b) => a.line - b.line);
  let section = 0;
  for (const block of blocks) {
    if (block.kind === 'heading') section += 1;
    block.section = section;
  }
  return blocks;
}
