// The blocks of a translation beside those of its reference: only where both have the same structure, so that a
// difference is a difference of the text.
import type { Document } from '../vocabulary.ts';
import { splitBody } from './prose.ts';

export interface SourceBlock {
  kind: 'heading' | 'item' | 'row' | 'quote' | 'text';
  /** 1-based line of the body. */
  line: number;
  text: string;
}

const known = new WeakMap<Document, SourceBlock[]>();

function kindOf(line: string): SourceBlock['kind'] {
  if (/^\s{0,3}#{1,6}\s/.test(line)) return 'heading';
  if (/^\s*(?:[*+-]|\d{1,9}[.)])\s/.test(line)) return 'item';
  if (/^\s*>/.test(line)) return 'quote';
  if (/^\s*\|/.test(line)) return 'row';
  return 'text';
}

/** Headings, list items, quoted lines, table rows and paragraphs in order; code fences are left out. */
export function blocksOf(document: Document): SourceBlock[] {
  const before = known.get(document);
  if (before) return before;
  const blocks: SourceBlock[] = [];
  let open: SourceBlock | undefined;
  let lastLine = 0;
  for (const { line, text } of splitBody(document.body, 'kept').prose) {
    if (line !== lastLine + 1) open = undefined;
    lastLine = line;
    if (text.trim() === '' || /^\s*>[\s>]*$/.test(text)) {
      open = undefined;
      continue;
    }
    const kind = kindOf(text);
    if (open && kind === 'text' && open.kind !== 'heading' && open.kind !== 'row') {
      open.text += `\n${text}`;
      continue;
    }
    open = { kind, line, text };
    blocks.push(open);
  }
  known.set(document, blocks);
  return blocks;
}

export interface AlignedBlock {
  line: number;
  text: string;
  reference: string;
}

/** A section, or a whole document, whose blocks have no counterpart one by one. */
export interface LooseBlocks {
  extent: 'section' | 'article';
  /** Line of the first block in the translation. */
  line: number;
  blocks: SourceBlock[];
  reference: SourceBlock[];
}

interface Comparison {
  pairs: AlignedBlock[];
  loose: LooseBlocks[];
}

function splitSections(blocks: SourceBlock[]): SourceBlock[][] {
  const sections: SourceBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

/** Longer pairs are left out: patterns would take long on them. */
const longest = 60_000;

const isSameStructure = (a: SourceBlock[], b: SourceBlock[]): boolean =>
  a.length === b.length && a.every((block, index) => block.kind === b[index]?.kind);

const compared = new WeakMap<Document, { reference: Document; comparison: Comparison }>();

function compare(document: Document, reference: Document): Comparison {
  const before = compared.get(document);
  if (before?.reference === reference) return before.comparison;
  const own = splitSections(blocksOf(document));
  const others = splitSections(blocksOf(reference));
  const comparison: Comparison = { pairs: [], loose: [] };
  if (own.length !== others.length) {
    comparison.loose.push({ extent: 'article', line: own.flat()[0]?.line ?? 1, blocks: own.flat(), reference: others.flat() });
  } else {
    for (const [index, section] of own.entries()) {
      const other = others[index] ?? [];
      if (!isSameStructure(section, other)) {
        comparison.loose.push({ extent: 'section', line: section[0]?.line ?? 1, blocks: section, reference: other });
        continue;
      }
      for (const [position, block] of section.entries()) {
        const original = other[position]?.text ?? '';
        if (block.text.length + original.length <= longest)
          comparison.pairs.push({ line: block.line, text: block.text, reference: original });
      }
    }
  }
  compared.set(document, { reference, comparison });
  return comparison;
}

/**
 * Pairs of blocks, section by section; a section whose blocks differ in number or kind is left out, and all of them
 * where the numbers of headings differ.
 */
export const alignBlocks = (document: Document, reference: Document): AlignedBlock[] => compare(document, reference).pairs;

/** What `alignBlocks` leaves out: sections, or the whole article. */
export const listLoose = (document: Document, reference: Document): LooseBlocks[] => compare(document, reference).loose;
