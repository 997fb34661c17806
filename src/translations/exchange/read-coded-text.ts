// From Markdown to passages. The parser's positions tell words from marks; nothing of the text between two offsets is lost.
import type { Nodes, Parents, Root } from 'mdast';
import { createGfmParser } from '../../markdown/autolinks/gfm.ts';
import { fromMarkdownExtensions, syntaxExtensions } from '../../markdown/dialect.ts';
import { joinProductNames, splitTokens } from './dialect-codes.ts';
import { mergeStructure, splitHtml } from './html-codes.ts';
import { pairByName, textPart, type OpenPart } from './open-part.ts';
import type { CodeKind, CodePart, Part, CodedText } from './coded-text.ts';

/** As the dialect reads it before it mends anything: positions are those of the file. */
export const parseMarkdown: (text: string) => Root = createGfmParser({
  micromarkExtensions: syntaxExtensions,
  fromMarkdownExtensions,
});

const marks: Readonly<Record<string, CodeKind>> = {
  strong: { type: 'fmt', subType: 'xlf:b' },
  emphasis: { type: 'fmt', subType: 'xlf:i' },
  delete: { type: 'fmt', subType: 'md:delete' },
  link: { type: 'link', subType: 'md:link' },
  linkReference: { type: 'link', subType: 'md:reference' },
};
const singles: Readonly<Record<string, CodeKind>> = {
  inlineCode: { type: 'other', subType: 'md:code' },
  break: { type: 'fmt', subType: 'xlf:lb' },
  image: { type: 'image', subType: 'md:image' },
  link: { type: 'link', subType: 'md:address' },
  footnoteReference: { type: 'link', subType: 'md:footnote' },
  attributeList: { type: 'other', subType: 'md:attributes' },
  includeMarker: { type: 'other', subType: 'md:include' },
};
const token = (kind: string) => ({ type: 'ui', subType: 'md:token', content: kind, name: '!' }) as const;
const gap: CodeKind = { type: 'other', subType: 'md:gap' };
const other: CodeKind = { type: 'other', subType: 'md:other' };

interface Range {
  start: number;
  end: number;
}

const rangeOf = ({ position }: Nodes): Range | undefined =>
  position?.start.offset === undefined || position.end.offset === undefined
    ? undefined
    : { start: position.start.offset, end: position.end.offset };

const isParent = (node: Nodes): node is Parents => 'children' in node;

class Reader {
  readonly parts: OpenPart[] = [];
  readonly source: string;
  readonly range: Range;
  at: number;

  constructor(source: string, range: Range) {
    this.source = source;
    this.range = range;
    this.at = range.start;
  }

  /** What stands between two nodes: the marks of cells, quotations, list items. */
  skipTo(offset: number): void {
    if (offset <= this.at) return;
    const markdown = this.source.slice(this.at, offset);
    this.parts.push({ kind: 'single', ...gap, markdown, content: markdown.trim() });
    this.at = offset;
  }

  code(kind: CodePart['kind'], { type, subType }: CodeKind, end: number, content: string, mate?: object): void {
    const markdown = this.source.slice(this.at, end);
    this.parts.push({ kind, type, subType, markdown, content, mate });
    this.at = end;
  }

  visit(node: Nodes): void {
    const whole = rangeOf(node);
    if (whole === undefined || whole.end <= this.at || whole.start >= this.range.end) return;
    const start = Math.max(whole.start, this.at);
    const end = Math.min(whole.end, this.range.end);
    const isWhole = start === whole.start && end === whole.end;
    const markdown = this.source.slice(start, end);
    if (isWhole && node.type in marks && isParent(node) && !isBare(node, markdown)) return this.visitMark(node, whole);
    if (isParent(node) && node.type !== 'link' && node.type !== 'linkReference') {
      for (const child of node.children) this.visit(child);
      return;
    }
    this.skipTo(start);
    this.at = end;
    if (node.type === 'text') this.parts.push(...splitTokens(textPart(markdown, false)));
    else if (node.type === 'html') this.parts.push(...splitHtml(markdown));
    else if (node.type === 'image' && isWhole) this.parts.push(...splitImage(markdown, node.url));
    else if (node.type === 'tokenOpen') this.parts.push({ kind: 'open', ...token(node.kind), markdown });
    else if (node.type === 'tokenClose') this.parts.push({ kind: 'close', ...token(''), markdown });
    else {
      const content = node.type === 'inlineCode' ? node.value : markdown;
      this.parts.push({ kind: 'single', ...(singles[node.type] ?? other), markdown, content });
    }
  }

  visitMark(node: Parents, { start, end }: Range): void {
    const ranges = node.children.map(rangeOf).filter((range) => range !== undefined);
    const [first, last] = [ranges[0], ranges.at(-1)];
    const kind = marks[node.type] ?? other;
    this.skipTo(start);
    const content = 'url' in node ? node.url : '';
    if (!first || !last) return this.code('single', kind, end, content);
    const mate = {};
    this.code('open', kind, first.start, content, mate);
    for (const child of node.children) this.visit(child);
    this.skipTo(last.end);
    this.code('close', kind, end, content, mate);
  }
}

/** An address that is its own text, and a reference whose text is its name: another text would be another link. */
const isBare = (node: Parents, markdown: string): boolean =>
  (node.type === 'link' && !markdown.startsWith('[')) || (node.type === 'linkReference' && node.referenceType !== 'full');

/** The words of a picture are to be translated; its address and size are not. */
function splitImage(markdown: string, url: string): OpenPart[] {
  const [, alt, rest] = /^!\[([\s\S]*)(\]\([\s\S]*)$/.exec(markdown) ?? [];
  const kind = singles['image'] ?? other;
  if (alt === undefined || rest === undefined) return [{ kind: 'single', ...kind, markdown, content: url }];
  const mate = {};
  return [
    { kind: 'open', ...kind, markdown: '![', content: url, mate },
    ...(alt === '' ? [] : [textPart(alt, false)]),
    { kind: 'close', ...kind, markdown: rest, content: url, mate },
  ];
}

/** Neighbouring gaps and line breaks as one code, empty ones gone. */
function mergeGaps(parts: readonly OpenPart[]): OpenPart[] {
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

function numberCodes(parts: readonly OpenPart[]): Part[] {
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
function trimEdges(parts: OpenPart[]): { lead: string; tail: string; inner: OpenPart[] } {
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
    const spaces = /[ \t\r\n]*$/.exec(last.markdown)?.[0] ?? '';
    tail = spaces + tail;
    inner[inner.length - 1] = textPart(last.markdown.slice(0, last.markdown.length - spaces.length), last.isHtml);
  }
  return { lead, tail, inner };
}

/** The passage between two offsets of a text. `tree` is what `parseMarkdown` made of the whole text. */
export function readCodedText(source: string, tree: Root, range: Range): CodedText {
  const reader = new Reader(source, range);
  reader.visit(tree);
  reader.skipTo(range.end);
  const { lead, tail, inner } = trimEdges(mergeGaps(mergeStructure(joinProductNames(pairByName(reader.parts)))));
  return { lead, tail, parts: numberCodes(inner) };
}
