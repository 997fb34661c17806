// Code fences in list items whose indentation misses that of the item: the closing one too far left, so that the item ends
// and the fence opens code to the end of the page, or the whole block too far right, so that the fences are shown as code.
import type { Code, Nodes, Root } from 'mdast';
import { visitParents } from 'unist-util-visit-parents';
import type { Edit } from './edit.ts';

const fence = /^[ \t]*(`{3,}|~{3,})/u;
/** A fence that indentation can have made code. */
const indented = /(?: {4}|\t {0,3})(?:`{3}|~{3})/u;

/** The change that moves the closing fence of an item's code to where it belongs. */
export function mendFence(body: string, { position }: Code, ancestors: readonly Nodes[]): Edit[] {
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (start === undefined || end === undefined || !ancestors.some(({ type }) => type === 'listItem')) return [];
  const text = body.slice(start, end);
  const opened = fence.exec(text)?.[1];
  if (opened === undefined || isClosed(text, opened)) return [];
  const next = body.indexOf('\n', end - 1) + 1;
  const [line, indent = ''] =
    new RegExp(`([ \\t]*)${opened[0]}{${opened.length}}[ \\t]*(?=\\n|$)`, 'uy').exec(body.slice(next, next + 400)) ?? [];
  if (next === 0 || line === undefined) return [];
  const wanted = ' '.repeat((position?.start.column ?? 1) - 1);
  const message = `\`${opened}\` ends the code above, but is not indented as that is.`;
  return wanted.length > indent.length ? [{ start: next, end: next + indent.length, text: wanted, message }] : [];
}

function isClosed(text: string, opened: string): boolean {
  const last = text.slice(text.lastIndexOf('\n') + 1);
  return text.includes('\n') && new RegExp(`^[ \\t>]*${opened[0]}{${opened.length},}[ \\t]*$`, 'u').test(last);
}

/** Indented code that is a fence with all its lines becomes what the fence says. */
export function unwrapFences(body: string, tree: Root): void {
  if (!indented.test(body)) return;
  visitParents(tree, 'code', (code: Code, ancestors: Nodes[]) => {
    const start = code.position?.start.offset;
    if (start === undefined || !ancestors.some(({ type }) => type === 'listItem')) return;
    if (/[`~]/u.test(body[start] ?? '')) return;
    const text = code.value.trimEnd();
    const [first = '', ...lines] = text.split('\n');
    const [, opened, info = ''] = /^(`{3,}|~{3,})([^`]*)$/u.exec(first) ?? [];
    if (opened === undefined || lines.length < 2 || !isClosed(text, opened)) return;
    const value = lines.slice(0, -1);
    if (value.some((line) => line.trimStart().startsWith(opened))) return;
    code.lang = info.trim().split(/\s/u)[0] || null;
    code.value = value.join('\n');
  });
}
