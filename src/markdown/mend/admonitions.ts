// Notes as other programs write them: `:::note` of Docusaurus and VitePress, `!!! note` of MkDocs, which indents what
// belongs to it. They become `>[!NOTE]`, `:::details` a collapsible, and `=== "Tab"` a label above its text.
import type { Edit } from './edit.ts';

/** The alert that each name stands for. */
const alerts: Readonly<Record<string, string>> = {
  note: 'NOTE',
  secondary: 'NOTE',
  info: 'INFO',
  tip: 'TIP',
  hint: 'TIP',
  success: 'SUCCESS',
  check: 'SUCCESS',
  done: 'SUCCESS',
  important: 'IMPORTANT',
  warning: 'WARNING',
  attention: 'WARNING',
  caution: 'CAUTION',
  danger: 'CAUTION',
  error: 'ERROR',
  failure: 'ERROR',
  fail: 'ERROR',
  seealso: 'MORELIKETHIS',
};
/** No alert of ours: a note that says what it is. */
const others = ['abstract', 'summary', 'tldr', 'todo', 'question', 'help', 'faq', 'bug', 'example', 'quote', 'cite', 'missing'];
const name = `(${[...Object.keys(alerts), ...others, 'details'].join('|')})`;
/** All of them: what follows gets none, or patterns would try each way to share a thousand. */
const spaces = '[ \\t]*(?![ \\t])';
const fence = new RegExp(
  `^([ \\t>]*)(:{3,})[ \\t]*${name}(?![\\w-])${spaces}(?:\\[([^\\]]*)\\]${spaces})?(?:(\\{[^{}]*\\})${spaces})?([^[\\]{}]*)$`,
  'iu',
);
const anyFence = /^[ \t>]*:{3,}[ \t]*[\w-]/u;
const fenceEnd = /^[ \t>]*:{3,}[ \t]*$/u;
const mark = new RegExp(
  `^([ \\t>]*)(?:(?:!!!|\\?\\?\\?\\+?)[ \\t]+${name}(?:[ \\t]+[a-z-]+)*(?:[ \\t]+"([^"]*)")?|===[!+]?[ \\t]+"([^"]+)")[ \\t]*$`,
  'iu',
);

/** Changes to the source; `code` says where code stands. Notes in notes are changed the next time. */
export function mendAdmonitions(body: string, code: readonly { start: number; end: number }[]): Edit[] {
  if (!/^[ \t>]*(?::::|!!! |\?\?\?|===[!+]? ")/mu.test(body)) return [];
  const lines = body.split('\n');
  const starts = [0];
  for (const { length } of lines) starts.push((starts.at(-1) ?? 0) + length + 1);
  const isCode = findCode(lines, starts, code);
  const ends = matchFences(lines, isCode);
  const edits: Edit[] = [];
  for (let index = 0; index < lines.length; index += 1) {
    const line = lines[index] ?? '';
    if (isCode[index] === true) continue;
    const isFence = fence.test(line);
    const end = isFence ? ends.get(index) : findIndentedEnd(lines, index);
    if (end === undefined) continue;
    const written = lines.slice(index, end);
    const read = isFence ? readFence(written) : readIndented(written);
    const message = `\`${line.trim()}\` is read as \`${(read[0] ?? '').trim()}\`.`;
    edits.push({ start: starts[index] ?? 0, end: (starts[end] ?? 0) - 1, text: read.join('\n'), message });
    index = end - 1;
  }
  return edits;
}

/** For each line whether what it begins with is code. */
function findCode(
  lines: readonly string[],
  starts: readonly number[],
  code: readonly { start: number; end: number }[],
): boolean[] {
  let at = 0;
  return lines.map((line, index) => {
    const first = (starts[index] ?? 0) + (/^[ \t>]*/u.exec(line)?.[0].length ?? 0);
    while ((code[at]?.end ?? Number.POSITIVE_INFINITY) <= first) at += 1;
    return (code[at]?.start ?? Number.POSITIVE_INFINITY) <= first;
  });
}

/** For each line that opens between colons the line behind the one that closes it. */
function matchFences(lines: readonly string[], isCode: readonly boolean[]): Map<number, number> {
  const ends = new Map<number, number>();
  const open: number[] = [];
  for (const [index, line] of lines.entries()) {
    if (isCode[index] === true) continue;
    if (anyFence.test(line)) open.push(index);
    else if (fenceEnd.test(line)) {
      const start = open.pop();
      if (start !== undefined) ends.set(start, index + 1);
    }
  }
  return ends;
}

/** The line behind the last that is indented below a mark; undefined where no line is. */
function findIndentedEnd(lines: readonly string[], start: number): number | undefined {
  const margin = mark.exec(lines[start] ?? '')?.[1];
  if (margin === undefined) return undefined;
  let end: number | undefined;
  for (let at = start + 1; at < lines.length; at += 1) {
    const line = lines[at] ?? '';
    if (line.startsWith(margin) && /^(?: {4}|\t)/u.test(line.slice(margin.length))) end = at + 1;
    else if (line.replace(/[>\s]/gu, '') !== '') break;
  }
  return end;
}

function readFence(lines: readonly string[]): string[] {
  const [, margin = '', , kind = '', label, attributes = '', words = ''] = fence.exec(lines[0] ?? '') ?? [];
  const title = (label ?? /title=["“]([^"”]*)["”]/u.exec(attributes)?.[1] ?? words).trim();
  const inner = lines.slice(1, -1);
  if (kind.toLowerCase() === 'details') return [`${margin}+++${title || 'Details'}`, ...inner, `${margin}+++`];
  return [...quote(margin, kind, title, inner), margin.trimEnd()];
}

function readIndented(lines: readonly string[]): string[] {
  const [, margin = '', kind, title = '', tab] = mark.exec(lines[0] ?? '') ?? [];
  const inner = lines.slice(1).map((line) => margin + line.slice(margin.length).replace(/^(?: {4}|\t)/u, ''));
  return kind === undefined ? [`${margin}**${tab ?? ''}**`, ...inner] : quote(margin, kind, title, inner);
}

function quote(margin: string, kind: string, title: string, inner: readonly string[]): string[] {
  const lower = kind.toLowerCase();
  const shown = title === '' && others.includes(lower) ? lower.charAt(0).toUpperCase() + lower.slice(1) : title;
  const isGlued = (inner[0] ?? '').trim() !== '';
  const bold = shown === '' ? '' : ` **${shown}**${isGlued ? '\\' : ''}`;
  const quoted = inner.map((line) => `${margin}>${line.startsWith(margin) ? line.slice(margin.length) : line.trimStart()}`);
  return [`${margin}>[!${alerts[lower] ?? 'NOTE'}]${bold}`, ...quoted];
}
