// Files of the project that its own code names by a path instead of importing them, for the test of the architecture.
import { posix } from 'node:path';

export interface NamedPath {
  /** Path of the naming file from the root of the project, with slashes. */
  file: string;
  /** What it names, from the root of the project; `.` is the root itself. */
  target: string;
}

const own = String.raw`(?:import\.meta\.dirname|(?:path\.)?dirname\(\s*(?:fileURLToPath\(\s*)?import\.meta\.(?:url|filename)\s*\)?\s*\))`;
const text = '[\'"`]([^\'"`\\n]*)[\'"`]';

/** From the place of the file itself: `new URL('…', import.meta.url)`, `join(import.meta.dirname, '…')`, `import.meta.glob('…')`, and what else looks so. */
const fromFile = new RegExp(
  [
    String.raw`new URL\(\s*${text},\s*import\.meta\.url`,
    String.raw`\b(?:join|resolve)\(\s*${own}\s*,\s*${text}`,
    String.raw`import\.meta\.glob(?:<[^>]*>)?\(\s*\[?\s*${text}`,
    // a list of files whose place is added later
    String.raw`(?<!(?:\bfrom|\bimport)\s*\(?\s*)['"](\.\.?\/[^'"\n]*\.(?:ts|mjs|astro|json|css))['"]`,
  ].join('|'),
  'g',
);
/** From the root of the project: a text that is a path below `src/`, be it put after a folder. */
const fromRoot = /(?:['"]|`\$\{\w+\}\/?)\/?(src\/[^'"`\s]*)['"`]/g;

const comments = /^\s*(?:\/\/|\/?\*).*$/gm;

/** The paths that `source`, the text of `file`, names; each once. */
export function readPaths(file: string, source: string): NamedPath[] {
  const code = source.replace(comments, '');
  const beside = [...code.matchAll(fromFile)].map((match) => match.slice(1).find((path) => path !== undefined) ?? '');
  const targets = [
    ...beside.map((path) => posix.join(posix.dirname(file), path).replace(/^\.?\/$|\/$/, '') || '.'),
    ...[...code.matchAll(fromRoot)].map(([, target = '']) => target),
  ];
  return [...new Set(targets)].map((target) => ({ file, target }));
}
