// The blocks of a translation beside those of its reference: only where both have the same structure, so that a
// difference is a difference of the text.
import { memoize } from '../../memoize.ts';
import { translatableBlocks, type TranslatableBlock } from '../../translations/translatable-blocks.ts';
import { isSameStructure, splitSections } from '../../translations/pair-blocks.ts';
import type { Document } from '../../catalog/document.ts';

export type SourceBlock = TranslatableBlock;

/** Headings, list items, quoted passages, table rows and paragraphs in order: what holds words. */
export const blocksOf = memoize((document: Document): SourceBlock[] =>
  translatableBlocks(document).filter(({ kind }) => kind !== 'code' && kind !== 'alert'),
);

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

/** Longer pairs are left out: patterns would take long on them. */
const longest = 60_000;

// Several checks ask for the same.
const comparisonOf = memoize((document: Document) => memoize((reference: Document) => compare(document, reference)));

function compare(document: Document, reference: Document): Comparison {
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
  return comparison;
}

/**
 * Pairs of blocks, section by section; a section whose blocks differ in number or kind is left out, and all of them
 * where the numbers of headings differ.
 */
export const alignBlocks = (document: Document, reference: Document): AlignedBlock[] => comparisonOf(document)(reference).pairs;

/** What `alignBlocks` leaves out: sections, or the whole article. */
export const listLoose = (document: Document, reference: Document): LooseBlocks[] => comparisonOf(document)(reference).loose;
