import type { Element, Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Problem } from '../problem.ts';
import type { Place } from '../vocabulary.ts';
import type { Page, Positioned, RenderContext, Source } from './context.ts';
import type { Mended } from './mend/mend.ts';
import { createBudget, type Budget, type Excess } from './guard/budget.ts';

/** Parses a text within what the page may still cost. */
export type ParseText = (
  text: string,
  budget: Budget,
  isTranslation: boolean,
) => { tree: Root; excesses: Excess[]; mended: Mended[] };

type AnyNode = MdastNodes | HastNodes;

/** Lines of the nth source are counted from n times this. Positions alone live through every step, raw HTML included. */
const linesPerSource = 10_000_000;

const isPlace = (value: AnyNode | Place): value is Place => !('type' in value);

function shiftLines(tree: Root, by: number): void {
  visit(tree, (node: MdastNodes) => {
    if (node.position === undefined) return;
    const { start, end } = node.position;
    node.position = { start: { ...start, line: start.line + by }, end: { ...end, line: end.line + by } };
  });
}

/** Where a node begins. The HTML parser leaves positions without a beginning where it moved text out of a table. */
export const startOf = (node: Positioned | undefined): NonNullable<Positioned['position']>['start'] | undefined =>
  node?.position?.start;

/** The node, where it is an element with a place, or the nearest element around it that has one; undefined where none has. */
export const positionedOf = (node: HastNodes, ancestors: readonly HastNodes[]): Element | undefined =>
  isPositioned(node) ? node : ancestors.findLast(isPositioned);

const isPositioned = (node: HastNodes): node is Element => node.type === 'element' && startOf(node) !== undefined;

/** A page at the start of the pipeline. Places are the author's: lines of front matter and of includes are counted. */
export function createPage(body: string, context: RenderContext, parse: ParseText, budget: Budget = createBudget()): Page {
  const problems: Problem[] = [];
  const sources: Source[] = [{ file: context.file, lineOffset: context.lineOffset }];
  const sourceOf = (node: Positioned | undefined): Source | undefined => {
    const start = startOf(node);
    return start && sources[Math.floor(start.line / linesPerSource)];
  };
  const placeOf: Page['placeOf'] = (node, fallback): Place => {
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
  let isMended = false;
  const read = (text: string, { file, lineOffset }: Source): Root => {
    const { tree, excesses, mended } = parse(text, budget, context.referenceHeadings !== undefined);
    isMended ||= mended.length > 0;
    for (const { line, message } of mended) report('spelling-mended', { file, line: line + lineOffset, column: 1 }, message);
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
    mayHold: (pattern) => isMended || body.includes('{{') || pattern.test(body),
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
