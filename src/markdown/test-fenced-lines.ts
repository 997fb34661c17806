// The lines within code fences as the parser sees them, to hold `source-lines.ts` against it.
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const parser = unified().use(remarkParse);
const mark = /(`{3,}|~{3,})/;

/** 1-based lines of a body that stand in a fence and hold something, without the fence itself. */
export function fencedLines(body: string): number[] {
  const lines = body.split('\n');
  const found: number[] = [];
  visit(parser.parse(body), 'code', ({ position }) => {
    const [first = 0, last = 0] = [position?.start.line, position?.end.line];
    // code that is told by its indentation has no fence
    if (!mark.test(lines[first - 1] ?? '')) return;
    const isClosed = last > first && mark.test(lines[last - 1] ?? '');
    for (let line = first + 1; line <= (isClosed ? last - 1 : last); line += 1) found.push(line);
  });
  return found.filter((line) => !/^[\s>]*$/.test(lines[line - 1] ?? ''));
}
