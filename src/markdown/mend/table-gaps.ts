// What stands between the rows of a table and ends it: comments and blank lines. They become rows of one secret cell, so
// that lines stay what they are; `dropEmptied` takes these out of the tree.
import type { Parents, RootContent } from 'mdast';
import type { Edit } from './edit.ts';
import { countCells, delimiter, emptied } from './table-rows.ts';

const isRow = (line: string): boolean => /^[ \t>]*\|.*\|[ \t]*$/u.test(line);
const marginOf = (line: string): string => /^[ \t>]*/u.exec(line)?.[0] ?? '';
/** Comments and blank lines, those of a quotation too. */
const gap = /^(?:[ \t>]*\n|[ \t>]*<!--(?:(?!-->)[\s\S])*-->[ \t]*\n)*$/u;

/** Changes that join the pieces of tables below one parent. */
export function mendGaps(body: string, { children }: Parents): Edit[] {
  const edits: Edit[] = [];
  let above: { lines: string[]; end: number; columns: number | undefined } | undefined;
  for (const node of children as RootContent[]) {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if (start === undefined || end === undefined || node.type === 'html') continue;
    const lines = body.slice(start, end).split('\n');
    const isPart = node.type === 'paragraph' && (lines[0] ?? '').includes('|');
    if (isPart && above !== undefined) edits.push(...join(body, above, lines, start));
    above =
      node.type === 'table'
        ? { lines, end, columns: node.align?.length ?? 0 }
        : isPart && (above?.columns === undefined || !lines.every(isRow))
          ? { lines, end, columns: undefined }
          : isPart
            ? above && { ...above, end }
            : undefined;
  }
  return edits;
}

function join(
  body: string,
  { lines, end, columns }: { lines: string[]; end: number; columns: number | undefined },
  below: readonly string[],
  start: number,
): Edit[] {
  const from = body.indexOf('\n', end - 1) + 1;
  const to = body.lastIndexOf('\n', start) + 1;
  const between = body.slice(from, to);
  if (from === 0 || to <= from || !gap.test(between)) return [];
  const hasBlank = /^[ \t>]*$/mu.test(between.slice(0, -1));
  const [first = ''] = below;
  const margin = marginOf(body.slice(to));
  const empty = between
    .slice(0, -1)
    .split('\n')
    .map(() => `${margin}|${emptied}|\n`)
    .join('');
  const message = `${hasBlank ? 'A blank line' : 'A comment'} stands between the rows of a table.`;
  if (columns !== undefined) {
    const fits = !hasBlank || (below.every(isRow) && countCells(first) === columns);
    return fits ? [{ start: from, end: to, text: empty, message }] : [];
  }
  // the row of dashes belongs right below the head
  const head = lines.at(-1) ?? '';
  if (!isRow(head) || !delimiter.test(first) || countCells(head) !== countCells(first)) return [];
  return [
    {
      start: from,
      end: to + marginOf(body.slice(to)).length + first.trimStart().length,
      text: `${margin}${first.trimStart()}\n${empty.slice(0, -1)}`,
      message,
    },
  ];
}
