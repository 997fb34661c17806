// Settings written in YAML: plain data with the line of each part. Aliases and tags are refused.
import { LineCounter, isNode, parseDocument } from 'yaml';
import type { Problem } from '../problem.ts';

const longest = 2_000_000;

export interface ParsedYaml {
  /** Undefined where the file is not valid. */
  value: unknown;
  /** Line of the part at a path of keys, or of the nearest part above it. */
  lineOf: (path: readonly PropertyKey[]) => number;
  problems: Problem[];
}

/** Reads a YAML text. Bad YAML gives problems with lines and no value. */
export function parseYaml(text: string, file: string): ParsedYaml {
  const fail = (message: string, line: number, column?: number): Problem => ({
    rule: 'yaml-invalid',
    file,
    line,
    column,
    message,
  });
  if (text.length > longest) {
    return { value: undefined, lineOf: () => 1, problems: [fail(`The file is longer than ${longest} characters.`, 1)] };
  }
  const lineCounter = new LineCounter();
  let document: ReturnType<typeof parseDocument>;
  try {
    document = parseDocument(text, { lineCounter, prettyErrors: false, schema: 'core', uniqueKeys: true });
  } catch {
    return { value: undefined, lineOf: () => 1, problems: [fail('The file is nested too deeply.', 1)] };
  }
  const problems = [...document.errors, ...document.warnings].map((error) => {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    if (error.code === 'MULTIPLE_DOCS')
      return fail(
        'A line `---` begins a second part, which is not read: write all settings without such a line between them.',
        line,
        col,
      );
    if (error.code === 'DUPLICATE_KEY')
      return fail(
        `The key \`${/^[^\s:,}]*/.exec(text.slice(error.pos[0], error.pos[0] + 100))?.[0] ?? ''}\` stands twice in the same place.`,
        line,
        col,
      );
    return fail(`The file is not valid YAML: ${error.message.split('\n')[0]}.`, line, col);
  });
  const lineOf = (path: readonly PropertyKey[]): number => {
    for (let length = path.length; length > 0; length -= 1) {
      const parent: unknown = document.getIn(path.slice(0, length - 1), true);
      const wanted = String(path[length - 1]);
      if (typeof parent === 'object' && parent !== null && 'items' in parent && Array.isArray(parent.items)) {
        for (const item of parent.items as unknown[]) {
          if (typeof item !== 'object' || item === null || !('key' in item)) continue;
          if (isNode(item.key) && String(item.key) === wanted && item.key.range)
            return lineCounter.linePos(item.key.range[0]).line;
        }
      }
      const node: unknown = document.getIn(path.slice(0, length), true);
      if (isNode(node) && node.range) return lineCounter.linePos(node.range[0]).line;
    }
    return 1;
  };
  if (problems.length > 0) return { value: undefined, lineOf, problems };
  try {
    return { value: document.toJS({ maxAliasCount: 0 }), lineOf, problems };
  } catch {
    return { value: undefined, lineOf, problems: [fail('The file uses YAML aliases; write the value out instead.', 1)] };
  }
}
