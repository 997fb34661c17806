// Tables that fall apart: what stands between their rows ends them, and a delimiter row of another length, or of other
// signs than hyphens, makes none of them.
import { counted } from '../../counted.ts';
import type { Nodes, Paragraph, Root, Table } from 'mdast';
import { visitBlocks } from '../visit-blocks.ts';
import type { Edit } from './edit.ts';
import { mendGaps } from './table-gaps.ts';
import { blank, countCells, dash, delimiter, emptied } from './table-rows.ts';

const wideSpaces = '[\\u00A0\\u2000-\\u200B\\u202F\\u3000]';
const looseEdge = new RegExp(`^([ \\t>]*)${wideSpaces}[\\s\\u200B]*(?=[|｜])|(?<=[|｜])[ \\t]*${wideSpaces}[\\s\\u200B]*$`, 'u');

/** Changes to the source that make a whole table of what a node of the tree shows in pieces. */
export function mendTable(body: string, node: Nodes): Edit[] {
  if (node.type === 'paragraph') return [...mendWideBars(body, node), ...mendEdges(body, node), ...mendDelimiter(body, node)];
  if (node.type === 'table') return [...mendWideBars(body, node), ...mendEdges(body, node), ...mendCode(body, node)];
  return 'children' in node ? mendGaps(body, node) : [];
}

/** Takes out the rows that stand for comments. */
export function dropEmptied(tree: Root): void {
  visitBlocks(tree, (table) => {
    if (table.type !== 'table') return;
    table.children = table.children.filter(({ children: [cell] }) => {
      const text = cell?.children[0];
      return !(text?.type === 'text' && text.value === emptied);
    });
  });
}

function mendDelimiter(body: string, { position }: Paragraph): Edit[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return [];
  const lines = body.slice(start, end).split('\n');
  const index = lines.findIndex(
    (line, at) => at > 0 && /[|｜]/u.test(line) && delimiter.test(line) && (lines[at - 1] ?? '').includes('|'),
  );
  const head = lines[index - 1];
  const row = lines[index];
  if (head === undefined || row === undefined) return [];
  const prefix = /^[ \t>]*/u.exec(row)?.[0] ?? '';
  const cells = row
    .slice(prefix.length)
    .replaceAll(/｜|(?<=[-:])\+(?=[-:])/gu, '|')
    .replace(new RegExp(`${dash}(?:${blank}${dash})*`, 'gu'), '---')
    .replace(/^\||\|[ \t]*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
  const wanted = countCells(head);
  const at = start + lines.slice(0, index).join('\n').length + 1;
  const complete = [...cells, ...Array.from({ length: Math.max(0, wanted - cells.length) }, () => '---')];
  const text = `${prefix}| ${complete.join(' | ')} |`;
  if (text === row) return mendLazy(body, start, lines, index - 1);
  const edits: Edit[] = [
    {
      start: at,
      end: at + row.length,
      text,
      message: `The row \`${row.trim()}\` below the head of the table does not fit its ${counted(wanted, 'cell')}.`,
    },
  ];
  if (cells.length > wanted) {
    const headEnd = at - 1;
    const closing = /\|[ \t]*$/u.test(head) ? '' : ' |';
    edits.unshift({ start: headEnd, end: headEnd, text: `${closing}${'  |'.repeat(cells.length - wanted)}`, message: '' });
  }
  return edits;
}

/** A table below the text of a list item without its indentation belongs to the item's paragraph, and is none there. */
function mendLazy(body: string, start: number, lines: readonly string[], head: number): Edit[] {
  const margin = body.slice(body.lastIndexOf('\n', start - 1) + 1, start).replace(/[^>\t]/gu, ' ');
  let at = start;
  return lines.flatMap((line, index): Edit[] => {
    const from = at;
    at += line.length + 1;
    if (index < head || line.startsWith(margin)) return [];
    const message = index === head ? 'The table is not indented as the text above it.' : '';
    return [{ start: from, end: from + line.length, text: margin + line.trimStart(), message }];
  });
}

/** Spaces of other widths around a row, which make cells of their own. */
function mendEdges(body: string, { position }: Paragraph | Table): Edit[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined) return [];
  // the end of a row that is a paragraph's last belongs to none
  const lines = body.slice(start, Math.max(end, body.indexOf('\n', end - 1))).split('\n');
  if (!lines.some((line, at) => at > 0 && /[|｜]/u.test(line) && delimiter.test(line.replace(looseEdge, '$1')))) return [];
  let at = start;
  return lines.flatMap((line): Edit[] => {
    const from = at;
    at += line.length + 1;
    const text = line.replace(looseEdge, '$1').replace(looseEdge, '$1');
    const message = delimiter.test(text) ? 'Wide spaces stand around the rows of the table.' : '';
    return text === line ? [] : [{ start: from, end: from + line.length, text, message }];
  });
}

/** Rows whose bars are all wide, in a table or in what its delimiter row shows to be one. */
function mendWideBars(body: string, { position }: Paragraph | Table): Edit[] {
  const start = position?.start.offset;
  const lines = body.slice(start, position?.end.offset).split('\n');
  const row = lines.find((line, at) => at > 0 && /[|｜]/u.test(line) && delimiter.test(line));
  if (start === undefined || row === undefined) return [];
  let at = start;
  return lines.flatMap((line): Edit[] => {
    const from = at;
    at += line.length + 1;
    // A wide bar may also be a character of a text.
    if (line.includes('|') || !(row.includes('｜') ? /｜/u : /^[ \t>]*｜|｜[ \t]*$/u).test(line)) return [];
    const text = line.replace(/(?<!`)(`+)(?!`)[^`]+\1(?!`)|｜/gu, (found) => (found === '｜' ? '|' : found));
    const message = `The bars of the row \`${line.trim()}\` are wide ones.`;
    return text === line ? [] : [{ start: from, end: from + line.length, text, message }];
  });
}

const withBars = /(?<!`)(`+)(?!`)[^`]+\1(?!`)|<code>[^<\n]*<\/code>|\[!(?:UICONTROL|DNL|BADGE)[^\]\n]*\]/giu;

/** `|` inside code or a token cuts a row; where the row has too many cells for it, the sign belongs to the code. */
function mendCode(body: string, { align, children }: Table): Edit[] {
  const columns = align?.length ?? 0;
  return children.flatMap(({ position, children: cells }): Edit[] => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (cells.length <= columns || start === undefined || end === undefined) return [];
    const written = body.slice(start, end);
    const text = written.replace(withBars, (code) => code.replace(/(?<!\\)\|/gu, '\\|'));
    if (text === written || countCells(text) > columns) return [];
    return [{ start, end, text, message: 'A `|` inside the code or label of a table cell is read as a part of it.' }];
  });
}
