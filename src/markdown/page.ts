import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes, Root } from 'mdast';
import type { Problem } from '../problem.ts';
import type { Place } from '../vocabulary.ts';
import type { Page, RenderContext, Source } from './context.ts';
import { createBudget, type Budget, type Excess } from './guard/budget.ts';

/** Parses a text within what the page may still cost. */
export type ParseText = (text: string, budget: Budget) => { tree: Root; excesses: Excess[] };

type AnyNode = MdastNodes | HastNodes;

/** Lines of the nth source are counted from n times this. Positions alone live through every step, raw HTML included. */
const linesPerSource = 10_000_000;

const isPlace = (value: AnyNode | Place): value is Place => !('type' in value);

function shiftLines(node: MdastNodes, by: number): void {
  if (node.position !== undefined) {
    const { start, end } = node.position;
    node.position = { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
  }
  if ('children' in node) for (const child of node.children) shiftLines(child, by);
}

/** Where a node begins. The HTML parser leaves positions without a beginning where it moved text out of a table. */
export const startOf = (node: AnyNode | undefined): NonNullable<AnyNode['position']>['start'] | undefined =>
  node?.position?.start;

/** A page at the start of the pipeline. Places are the author's: lines of front matter and of includes are counted. */
export function createPage(body: string, context: RenderContext, parse: ParseText, budget: Budget = createBudget()): Page {
  const problems: Problem[] = [];
  const sources: Source[] = [{ file: context.file, lineOffset: context.lineOffset }];
  const sourceOf = (node: AnyNode | undefined): Source | undefined => {
    const start = startOf(node);
    return start && sources[Math.floor(start.line / linesPerSource)];
  };
  const placeOf = (node: AnyNode | undefined, fallback?: AnyNode): Place => {
    const positioned = startOf(node) === undefined ? fallback : node;
    const { file, lineOffset } = sourceOf(positioned) ?? context;
    const start = startOf(positioned);
    return start === undefined ? { file } : { file, line: (start.line % linesPerSource) + lineOffset, column: start.column };
  };
  const report: Page['report'] = (rule, at, message, remedy) => {
    const place = at === undefined ? { file: context.file } : isPlace(at) ? at : placeOf(at);
    problems.push({
      rule,
      file: place.file,
      line: place.line,
      column: place.column,
      message,
      ...(remedy === undefined ? {} : { remedy }),
    });
  };
  const read = (text: string, { file, lineOffset }: Source): Root => {
    const { tree, excesses } = parse(text, budget);
    for (const [index, { line, reason }] of excesses.entries()) {
      if (excesses.findIndex((other) => other.reason === reason) < index) continue;
      const count = excesses.filter((other) => other.reason === reason).length;
      const parts = count > 1 ? `${count} parts are` : 'A part is';
      report('too-complex', { file, line: line + lineOffset, column: 1 }, `${parts} shown as plain text. ${reason}`);
    }
    return tree;
  };
  return {
    context,
    body,
    problems,
    links: [],
    headings: [],
    anchors: [],
    components: [],
    includes: 0,
    budget,
    title: undefined,
    sources,
    sourceOf,
    placeOf,
    parseBody: () => read(body, sources[0] ?? context),
    parseSource(text, source) {
      sources.push(source);
      const tree = read(text, source);
      shiftLines(tree, (sources.length - 1) * linesPerSource);
      return tree;
    },
    report,
  };
}
