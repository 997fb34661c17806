// Where a passage goes that the translation lacks: behind the counterpart of what stands before it in the reference.
import type { PairedFiles } from './paired-texts.ts';
import type { FileBlock, TextFile } from './text-file.ts';

export interface Insertion {
  /** Offset in the translation. */
  at: number;
  /** What the reference has around the words: line ends, marks, the line that begins an alert. */
  before: string;
  after: string;
  /** Blocks of the reference that come along unchanged. */
  along: FileBlock[];
}

/** The end of the line on which a block ends; of code, the line that closes its fence. */
function lineEnd({ text }: TextFile, { block, end }: FileBlock): number {
  const fence = block.kind === 'code' ? /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*(?=\n|$)/y : undefined;
  if (fence) {
    fence.lastIndex = end;
    const closing = fence.exec(text);
    if (closing) return end + closing[0].length;
  }
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline;
}

const holdsNoWords = ({ block: { kind } }: FileBlock): boolean => kind === 'code' || kind === 'alert';

/** The place of a block of the reference in a translation. */
export function findInsertion(block: FileBlock, { reference, own, counterparts }: PairedFiles): Insertion {
  const index = reference.blocks.indexOf(block);
  let first = index;
  // code and the beginning of an alert have no unit of their own
  for (let before = reference.blocks[first - 1]; before && holdsNoWords(before) && !counterparts.has(before); )
    before = reference.blocks[(first -= 1) - 1];
  const previous = reference.blocks[first - 1];
  const start = previous ? lineEnd(reference, previous) : reference.bodyStart;
  const anchor = reference.blocks
    .slice(0, first)
    .map((candidate) => counterparts.get(candidate))
    .findLast((candidate) => candidate !== undefined);
  const around = { before: reference.text.slice(start, block.start), along: reference.blocks.slice(first, index) };
  return anchor
    ? { at: lineEnd(own, anchor), ...around, after: '' }
    : { at: own.bodyStart, ...around, after: own.text.startsWith('\n', own.bodyStart) ? '\n' : '\n\n' };
}
