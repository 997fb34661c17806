// The pictures of docs/architecture.md, drawn from the import lines.
import { type Import, layerOf, targetFile } from './read-imports.ts';

/** Importing folders by name, each with the folders that it imports from. */
export type Graph = Map<string, Set<string>>;

/** The rooms of `src/site/`; `site` is what leads in from outside: its own files that need rooms. */
export function siteRooms(imports: readonly Import[]): Graph {
  const inSite = (file: string): RegExpExecArray | null => /^src\/site\/(?:([^/]+)\/)?/.exec(file);
  const leadIn = new Set(
    imports
      .filter((found) => inSite(found.file)?.[1] === undefined && inSite(targetFile(found) ?? '')?.[1] !== undefined)
      .map(({ file }) => file),
  );
  return toGraph(imports, (file) => inSite(file)?.[1] ?? (inSite(file) && leadIn.has(file) ? 'site' : undefined));
}

/**
 * Two flowcharts in Mermaid's language (mermaid.js.org/syntax/flowchart.html): the layers, and the rooms of `src/site/`.
 * An arrow says “imports from”. One that follows from others is left out.
 */
export function drawImports(imports: readonly Import[]): string {
  const layers = toGraph(imports, layerOf);
  return [
    'The layers:',
    '',
    draw(layers),
    '',
    'The rooms of `src/site/`; `site` is what leads into them from outside:',
    '',
    draw(siteRooms(imports)),
  ].join('\n');
}

const [start, end] = ['<!-- imports: written by `node src/cli/write-docs.ts` -->', '<!-- end of imports -->'];

/** A page with a new picture between its two marks. Throws where it has none. */
export function withPicture(page: string, picture: string): string {
  const [before, rest] = page.split(start);
  const after = rest?.split(end)[1];
  if (after === undefined) throw new Error(`The page has no place for the picture: a line ${start} and, below it, ${end}.`);
  return [before, start, '\n\n', picture, '\n\n', end, after].join('');
}

function toGraph(imports: readonly Import[], roomOf: (file: string) => string | undefined): Graph {
  const graph: Graph = new Map();
  for (const found of imports) {
    const from = roomOf(found.file);
    const to = roomOf(targetFile(found) ?? '');
    if (!from || !to || from === to) continue;
    graph.set(from, (graph.get(from) ?? new Set()).add(to));
  }
  return graph;
}

function draw(graph: Graph): string {
  const lines = [...graph].flatMap(([from, targets]) =>
    [...targets].filter((to) => !isImplied(graph, from, to)).map((to) => `  ${from} --> ${to}`),
  );
  return ['```mermaid', 'flowchart TD', ...lines.sort(), '```'].join('\n');
}

/** Whether another way leads there and none of its folders leads back: folders that import each other keep their arrows. */
function isImplied(graph: Graph, from: string, to: string): boolean {
  const others = [...(graph.get(from) ?? [])].filter((other) => other !== to);
  return others.some((other) => reaches(graph, other, to) && !reaches(graph, other, from) && !reaches(graph, to, other));
}

function reaches(graph: Graph, from: string, to: string, seen = new Set<string>()): boolean {
  if (from === to) return true;
  if (seen.has(from)) return false;
  seen.add(from);
  return [...(graph.get(from) ?? [])].some((next) => reaches(graph, next, to, seen));
}
