// Parts of a passage as they were read -> parts as translators get them: fewer codes, nothing needless at the ends, numbers.
import { textPart, type OpenPart } from './open-part.ts';
import type { CodeKind, Part } from './coded-text.ts';

/** What stands between two nodes: marks of cells and quotations, spaces. */
export const gap: CodeKind = { type: 'other', subType: 'md:gap' };

/** Neighbouring gaps and line breaks as one code, empty ones gone. */
export function mergeGaps(parts: readonly OpenPart[]): OpenPart[] {
  const merged: OpenPart[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    const isGap = part.kind === 'single' && part.subType === gap.subType;
    if (isGap && last?.kind === 'single' && (last.subType === gap.subType || last.subType === 'xlf:lb'))
      merged[merged.length - 1] = { ...last, markdown: last.markdown + part.markdown };
    // the mark of a quotation at the beginning of a line says no more than the line end
    else if (isGap && last?.kind === 'text' && /^[ \t>]*$/.test(part.markdown) && last.markdown.endsWith('\n'))
      merged[merged.length - 1] = textPart(last.markdown + part.markdown, last.isHtml);
    else if (isGap && /^[ \t]*(?:\r?\n[ \t>]*)?$/.test(part.markdown)) merged.push(textPart(part.markdown, false));
    else merged.push(part);
  }
  return merged;
}

export function numberCodes(parts: readonly OpenPart[]): Part[] {
  const ids = new Map<object, number>();
  let count = 0;
  return parts.map((part) => {
    if (part.kind === 'text') return part;
    const { mate, name: _, ...code } = part;
    const known = mate && ids.get(mate);
    const id = known ?? (count += 1);
    if (mate) ids.set(mate, id);
    return { ...code, id };
  });
}

const isEdge = (part: OpenPart): boolean =>
  part.kind === 'single'
    ? part.subType === gap.subType ||
      part.subType === 'md:attributes' ||
      part.subType === 'md:comment' ||
      part.subType === 'xlf:lb'
    : part.kind === 'text' && /^\s*$/.test(part.text);

/** What stands at the ends and is not for translators goes out of the parts. */
export function trimEdges(parts: OpenPart[]): { lead: string; tail: string; inner: OpenPart[] } {
  const inner = [...parts];
  let lead = '';
  let tail = '';
  while (inner[0] && isEdge(inner[0])) lead += inner.shift()?.markdown ?? '';
  for (let last = inner.at(-1); last && isEdge(last); last = inner.at(-1)) tail = (inner.pop()?.markdown ?? '') + tail;
  const [first] = inner;
  if (first?.kind === 'text') {
    const spaces = /^[ \t\r\n]*/.exec(first.markdown)?.[0] ?? '';
    lead += spaces;
    inner[0] = textPart(first.markdown.slice(spaces.length), first.isHtml);
  }
  const last = inner.at(-1);
  if (last?.kind === 'text') {
    const spaces = /(?<![ \t\r\n])[ \t\r\n]*$/.exec(last.markdown)?.[0] ?? '';
    tail = spaces + tail;
    inner[inner.length - 1] = textPart(last.markdown.slice(0, last.markdown.length - spaces.length), last.isHtml);
  }
  return { lead, tail, inner };
}
