// From Markdown to passages. The parser's positions tell words from marks; nothing of the text between two offsets is lost.
import type { Nodes, Parents, Root } from 'mdast';
import { createGfmParser } from '../../../markdown/autolinks/gfm.ts';
import { fromMarkdownExtensions, syntaxExtensions } from '../../../markdown/dialect.ts';
import { joinProductNames, splitTokens } from './dialect-codes.ts';
import { mergeStructure, splitHtml } from './html-codes.ts';
import { pairByName, textPart, type OpenPart } from './open-part.ts';
import type { CodedText, CodeKind, CodePart } from './coded-text.ts';
import { gap, mergeGaps, numberCodes, trimEdges } from './tidy-parts.ts';

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

/** The passage between two offsets of a text. `tree` is what `parseMarkdown` made of the whole text. */
export function readCodedText(source: string, tree: Root, range: Range): CodedText {
  const reader = new Reader(source, range);
  reader.visit(tree);
  reader.skipTo(range.end);
  const { lead, tail, inner } = trimEdges(mergeGaps(mergeStructure(joinProductNames(pairByName(reader.parts)))));
  return { lead, tail, parts: numberCodes(inner) };
}
