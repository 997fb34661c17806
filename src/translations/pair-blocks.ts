// Which passage of the reference a passage of a translation renders, while both say the same.
import { memoize } from '../memoize.ts';
import type { TranslatableBlock } from './translatable-blocks.ts';
import { digestBlock } from './digest.ts';

/** One of both is undefined where a passage has no counterpart. */
export interface BlockPair {
  own: TranslatableBlock | undefined;
  reference: TranslatableBlock | undefined;
}

/** Blocks by the heading above them; what stands before the first is the first section. */
export function splitSections(blocks: readonly TranslatableBlock[]): TranslatableBlock[][] {
  const sections: TranslatableBlock[][] = [[]];
  for (const block of blocks) {
    if (block.kind === 'heading') sections.push([]);
    sections.at(-1)?.push(block);
  }
  return sections;
}

export const isSameStructure = (a: readonly TranslatableBlock[], b: readonly TranslatableBlock[]): boolean =>
  a.length === b.length && a.every((block, index) => block.kind === b[index]?.kind);

/** What no translation changes: numbers, code, targets of links and images, ids, labels of the product. */
const fixedParts = memoize(
  ({ text }: TranslatableBlock): Set<string> => new Set(text.match(/`[^`]+`|\]\([^)\s]*|\{#[^}]*\}|\[![^\]]*\]|\d+/g) ?? []),
);

/** How alike two blocks of two languages are, 0 to 3; undefined for those of different kinds. */
function likeness(a: TranslatableBlock, b: TranslatableBlock): number | undefined {
  if (a.kind !== b.kind) return undefined;
  if (digestBlock(a) === digestBlock(b)) return 3;
  const [own, other] = [fixedParts(a), fixedParts(b)];
  const all = own.union(other).size;
  const shared = all === 0 ? 0.5 : own.intersection(other).size / all;
  const [short, long] = [a.text.length, b.text.length].sort((x, y) => x - y);
  return 0.2 + 1.5 * shared + (short ?? 0) / (long || 1);
}

/** Tables with more cells are not made: no two real sections that differ are so long. */
const mostCells = 1_000_000;

/** The order-preserving pairing with the most likeness: for texts that do not stand one by one. */
export function pairByLikeness(own: readonly TranslatableBlock[], reference: readonly TranslatableBlock[]): BlockPair[] {
  const width = reference.length + 1;
  if ((own.length + 1) * width > mostCells)
    return [
      ...own.map((block) => ({ own: block, reference: undefined })),
      ...reference.map((block) => ({ own: undefined, reference: block })),
    ];
  const best = new Float64Array((own.length + 1) * width);
  const at = (i: number, j: number): number => best[i * width + j] ?? 0;
  const pairAt = (i: number, j: number): number | undefined => {
    const [a, b] = [own[i], reference[j]];
    const value = a && b ? likeness(a, b) : undefined;
    return value === undefined ? undefined : value + at(i + 1, j + 1);
  };
  for (let i = own.length - 1; i >= 0; i -= 1)
    for (let j = reference.length - 1; j >= 0; j -= 1)
      best[i * width + j] = Math.max(at(i + 1, j), at(i, j + 1), pairAt(i, j) ?? 0);
  const pairs: BlockPair[] = [];
  let [i, j] = [0, 0];
  while (i < own.length || j < reference.length) {
    if (i < own.length && j < reference.length && pairAt(i, j) === at(i, j)) {
      pairs.push({ own: own[i], reference: reference[j] });
      [i, j] = [i + 1, j + 1];
    } else if (j >= reference.length || (i < own.length && at(i + 1, j) >= at(i, j + 1))) {
      pairs.push({ own: own[i], reference: undefined });
      i += 1;
    } else {
      pairs.push({ own: undefined, reference: reference[j] });
      j += 1;
    }
  }
  return pairs;
}

/**
 * Pairs the blocks of a translation with those of its reference, in the order of both. Section by section where both have
 * as many; one by one where a section has the same structure, by likeness elsewhere. Each block stands in one pair.
 */
export function pairBlocks(own: readonly TranslatableBlock[], reference: readonly TranslatableBlock[]): BlockPair[] {
  if (isSameStructure(own, reference)) return own.map((block, index) => ({ own: block, reference: reference[index] }));
  const [sections, others] = [splitSections(own), splitSections(reference)];
  if (sections.length !== others.length) return pairByLikeness(own, reference);
  return sections.flatMap((section, index) => {
    const other = others[index] ?? [];
    return isSameStructure(section, other)
      ? section.map((block, position) => ({ own: block, reference: other[position] }))
      : pairByLikeness(section, other);
  });
}
