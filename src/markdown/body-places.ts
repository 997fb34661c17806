// Places in the body of a page by its offsets, for what is found there by patterns and not by the parser.
import { memoize } from '../memoize.ts';
import type { Place } from '../vocabulary.ts';
import type { Page } from './context.ts';

/** Where each line of the body begins. */
export const lineStarts = memoize(({ body }: Page): readonly number[] => {
  const starts = [0];
  for (let at = body.indexOf('\n'); at >= 0; at = body.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
});

/** Author's place of an offset of the body. */
export function placeAt(page: Page, offset: number): Required<Place> {
  const starts = lineStarts(page);
  // thousands of places are asked for: the line is found by halves
  let [low, high] = [0, starts.length];
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return { file: page.context.file, line: low + 1 + page.context.lineOffset, column: offset - (starts[low] ?? 0) + 1 };
}
