// The items of one list end alike.
import type { Problem } from '../../problem.ts';
import { blocksOf, type SourceBlock } from './aligned-blocks.ts';
import { problemAt, type ArticleCheck } from '../checked-content.ts';

const endOf = (text: string): string => /[;,]\s*$/.exec(text)?.[0].trim() ?? '';
const indentOf = (text: string): number => /^\s*/.exec(text)?.[0].length ?? 0;

/** Lists as runs of items of one indentation; a list inside an item interrupts nothing. */
function listRuns(blocks: SourceBlock[]): SourceBlock[][] {
  const runs: SourceBlock[][] = [];
  const open = new Map<number, SourceBlock[]>();
  for (const block of blocks) {
    if (block.kind !== 'item') {
      open.clear();
      continue;
    }
    const indent = indentOf(block.text);
    for (const other of open.keys()) if (other > indent) open.delete(other);
    const run = open.get(indent);
    if (run) run.push(block);
    else {
      const begun = [block];
      open.set(indent, begun);
      runs.push(begun);
    }
  }
  return runs;
}

/** Lists in which some items end in `;` or `,` and others, before the last, do not. */
export const checkListPunctuation: ArticleCheck = ({ catalog }) => {
  const problems: Problem[] = [];
  for (const document of catalog.documents) {
    for (const run of listRuns(blocksOf(document))) {
      // the last item ends the sentence
      const ends = run.slice(0, -1).map((block) => ({ block, end: endOf(block.text) }));
      const mark = ends.find(({ end }) => end !== '')?.end;
      const other = mark === undefined ? undefined : ends.find(({ end }) => end !== mark);
      if (!mark || !other) continue;
      problems.push(
        problemAt(
          document,
          'list-punctuation',
          other.block.line,
          `This item does not end in \`${mark}\` as others of its list do.`,
        ),
      );
    }
  }
  return problems;
};
