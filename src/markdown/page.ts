import type { Nodes as HastNodes } from 'hast';
import type { Nodes as MdastNodes, Root } from 'mdast';
import type { Problem } from '../problem.ts';
import type { Place } from '../vocabulary.ts';
import type { Origin, Page, RenderContext } from './context.ts';

type AnyNode = MdastNodes | HastNodes;

const isPlace = (value: AnyNode | Place): value is Place => !('type' in value);

function originOf(node: AnyNode): Origin | undefined {
  const data: object | undefined = node.data;
  return data !== undefined && 'origin' in data ? (data.origin as Origin | undefined) : undefined;
}

/** A page at the start of the pipeline. Places are the author's: lines of front matter and of includes are counted. */
export function createPage(body: string, context: RenderContext, parse: (text: string) => Root): Page {
  const problems: Problem[] = [];
  const placeOf = (node: AnyNode | undefined, fallback?: AnyNode): Place => {
    const positioned = node?.position === undefined ? fallback : node;
    const { file, lineOffset } = (positioned && originOf(positioned)) ?? context;
    const start = positioned?.position?.start;
    return start === undefined ? { file } : { file, line: start.line + lineOffset, column: start.column };
  };
  return {
    context,
    body,
    problems,
    links: [],
    headings: [],
    anchors: [],
    includes: 0,
    title: undefined,
    placeOf,
    parse,
    report(rule, at, message, remedy) {
      const place = at === undefined ? { file: context.file } : isPlace(at) ? at : placeOf(at);
      problems.push({ rule, file: place.file, line: place.line, column: place.column, message, ...(remedy === undefined ? {} : { remedy }) });
    },
  };
}
