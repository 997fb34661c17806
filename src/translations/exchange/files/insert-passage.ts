// Where a passage goes that the translation lacks: behind the counterpart of what stands before it in the reference.
import type { PairedFiles } from './paired-texts.ts';
import type { FilePassage, TextFile } from './text-file.ts';

export interface Insertion {
  /** Offset in the translation. */
  at: number;
  /** What the reference has around the words: line ends, marks, the line that begins an alert. */
  before: string;
  after: string;
  /** Passages of the reference that come along unchanged. */
  along: FilePassage[];
}

/** The end of the line on which a passage ends; of code, of the line that closes its fence. */
function lineEnd({ text }: TextFile, { passage, end }: FilePassage): number {
  if (passage.block?.kind === 'code') {
    const fence = /\n[ \t>]*(?:`{3,}|~{3,})[ \t]*(?=\n|$)/y;
    fence.lastIndex = end;
    const closing = fence.exec(text);
    if (closing) return end + closing[0].length;
  }
  const newline = text.indexOf('\n', end);
  return newline === -1 ? text.length : newline;
}

const isAlone = ({ passage: { block } }: FilePassage): boolean => block?.kind === 'code' || block?.kind === 'alert';

/** The place of a block of the reference in a translation. */
export function findInsertion(theirs: FilePassage, { reference, own, counterparts }: PairedFiles): Insertion {
  const blocks = reference.passages.filter(({ passage }) => passage.block !== undefined);
  const index = blocks.indexOf(theirs);
  let first = index;
  // code and the beginning of an alert have no unit of their own
  for (let before = blocks[first - 1]; before && isAlone(before) && !counterparts.has(before); )
    before = blocks[(first -= 1) - 1];
  const previous = blocks[first - 1];
  const start = previous ? lineEnd(reference, previous) : reference.bodyStart;
  const anchor = blocks
    .slice(0, first)
    .map((candidate) => counterparts.get(candidate))
    .findLast((candidate) => candidate !== undefined);
  const around = { before: reference.text.slice(start, theirs.start), along: blocks.slice(first, index) };
  return anchor
    ? { at: lineEnd(own, anchor), ...around, after: '' }
    : { at: own.bodyStart, ...around, after: own.text.startsWith('\n', own.bodyStart) ? '\n' : '\n\n' };
}
