// Tables that fall apart: a commented-out row ends them, and a delimiter row of another length, or of other dashes than
// hyphens, makes none of them.
import type { Nodes, Paragraph, Parents, Root, RootContent, Table } from 'mdast';
import { visit } from 'unist-util-visit';

export interface Edit {
  start: number;
  end: number;
  text: string;
  message: string;
}

/** The only cell of a row that stands where a comment was. No author writes it. */
const emptied = '\uF8FE';

const dash = '[-‐‑‒–—―−－─━ー=_]';
const blank = '[ \\t\\u00A0\\u3000]*';
const cell = `${blank}:?${blank}${dash}(?:${blank}${dash})*${blank}:?${blank}`;
const delimiter = new RegExp(`^[ \\t>]*[|｜]?${cell}(?:[|｜]${cell})*[|｜]?${blank}$`, 'u');

/** Changes to the source that make whole tables of what the tree shows in pieces. */
export function mendTables(body: string, tree: Root): Edit[] {
  const edits: Edit[] = [];
  visit(tree, (node: Nodes) => {
    if (node.type === 'paragraph' || node.type === 'table') edits.push(...mendWideBars(body, node));
    if (node.type === 'paragraph') edits.push(...mendDelimiter(body, node));
    if (node.type === 'table') edits.push(...mendCode(body, node));
    if ('children' in node) edits.push(...mendComments(body, node));
  });
  return edits;
}

/** Takes out the rows that stand for comments. */
export function dropEmptied(tree: Root): void {
  visit(tree, 'table', (table) => {
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
    .replaceAll('｜', '|')
    .replace(new RegExp(`${dash}(?:${blank}${dash})*`, 'gu'), '---')
    .replace(/^\||\|[ \t]*$/gu, '')
    .split('|')
    .map((cell) => cell.trim());
  const wanted = countCells(head);
  const at = start + lines.slice(0, index).join('\n').length + 1;
  const complete = [...cells, ...Array.from({ length: Math.max(0, wanted - cells.length) }, () => '---')];
  const edits: Edit[] = [
    {
      start: at,
      end: at + row.length,
      text: `${prefix}| ${complete.join(' | ')} |`,
      message: `The row \`${row.trim()}\` below the head of the table does not fit its ${wanted} cells.`,
    },
  ];
  if (cells.length > wanted) {
    const headEnd = at - 1;
    const closing = /\|[ \t]*$/u.test(head) ? '' : ' |';
    edits.unshift({ start: headEnd, end: headEnd, text: `${closing}${'  |'.repeat(cells.length - wanted)}`, message: '' });
  }
  return edits;
}

/** Rows whose bars are all wide, in a table or in what its delimiter row shows to be one. */
function mendWideBars(body: string, { position }: Paragraph | Table): Edit[] {
  const start = position?.start.offset;
  const lines = body.slice(start, position?.end.offset).split('\n');
  const row = lines.find((line, at) => at > 0 && /[|｜]/u.test(line) && delimiter.test(line));
  if (start === undefined || row === undefined) return [];
  return lines.flatMap((line, at): Edit[] => {
    // A wide bar may also be a character of a text.
    if (line.includes('|') || !(row.includes('｜') ? /｜/u : /^[ \t>]*｜|｜[ \t]*$/u).test(line)) return [];
    const lineStart = start + lines.slice(0, at).reduce((sum, { length }) => sum + length + 1, 0);
    const text = line.replace(/(?<!`)(`+)(?!`)[^`]+\1(?!`)|｜/gu, (found) => (found === '｜' ? '|' : found));
    return text === line
      ? []
      : [
          {
            start: lineStart,
            end: lineStart + line.length,
            text,
            message: `The bars of the row \`${line.trim()}\` are wide ones.`,
          },
        ];
  });
}

/** `|` inside code cuts a row; where the row has too many cells for it, the sign belongs to the code. */
function mendCode(body: string, { align, children }: Table): Edit[] {
  const columns = align?.length ?? 0;
  return children.flatMap(({ position, children: cells }): Edit[] => {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (cells.length <= columns || start === undefined || end === undefined) return [];
    const written = body.slice(start, end);
    const text = written.replace(/(?<!`)(`+)(?!`)([^`]+)\1(?!`)/gu, (code) => code.replace(/(?<!\\)\|/gu, '\\|'));
    if (text === written || countCells(text) > columns) return [];
    return [{ start, end, text, message: 'A `|` inside the code of a table cell is read as a part of it.' }];
  });
}

/** Cells of a row; a `|` behind a backslash is text. */
const countCells = (row: string): number =>
  row
    .replace(/^[ \t>]*/u, '')
    .replace(/\\\|/gu, '')
    .replace(/^\||\|[ \t]*$/gu, '')
    .split('|').length;

function mendComments(body: string, parent: Parents): Edit[] {
  const edits: Edit[] = [];
  for (const [index, node] of parent.children.entries()) {
    const before: RootContent | undefined = parent.children[index - 1];
    const after: RootContent | undefined = parent.children[index + 1];
    if (node.type !== 'html' || before?.type !== 'table' || after?.type !== 'paragraph') continue;
    const { position } = node;
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined || !/^<!--[\s\S]*-->[ \t]*$/u.test(node.value)) continue;
    const isBetween =
      before.position?.end.line === (position?.start.line ?? 0) - 1 &&
      after.position?.start.line === (position?.end.line ?? 0) + 1;
    if (!isBetween || !(body.slice(after.position?.start.offset).split('\n', 1)[0] ?? '').includes('|')) continue;
    const text = body
      .slice(start, end)
      .split('\n')
      .map((line, at) => `${at === 0 ? '' : (/^[ \t>]*/u.exec(line)?.[0] ?? '')}|${emptied}|`)
      .join('\n');
    edits.push({ start, end, text, message: 'A comment stands between the rows of a table.' });
  }
  return edits;
}
