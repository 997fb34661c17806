// The pictures of docs/architecture.md, drawn from the import lines.
import { type Import, layerOf, targetFile } from './read-imports.ts';

/** Importing folders by name, each with the folders that it imports from. */
export type Graph = Map<string, Set<string>>;

/** The folders below `src/` whose rooms stand above each other, as layers do: none may import from one that imports from it. */
export const roomedFolders = [
  'catalog',
  'checks',
  'components',
  'elements/search',
  'search/query',
  'site',
  'site/output',
  'site/page-values',
  'translations/exchange',
  'troubleshooter',
];

/** Those that the page shows; the others have too few arrows to be worth a picture. */
const shownFolders = ['catalog', 'troubleshooter', 'site'];

/**
 * The folders in a folder below `src/`. Its own files are in none of them; those that import from rooms, and from which no
 * room imports, lead into them and stand under the name of the folder.
 */
export function roomsOf(imports: readonly Import[], folder: string): Graph {
  const start = `src/${folder}/`;
  const roomIn = (file: string): string | undefined =>
    file.startsWith(start) ? file.slice(start.length).split('/').slice(0, -1)[0] : undefined;
  const isOwn = (file: string): boolean => file.startsWith(start) && roomIn(file) === undefined;
  const asked = new Set(imports.filter(({ file }) => roomIn(file) !== undefined).map(targetFile));
  const name = folder.split('/').at(-1);
  return toGraph(imports, (file) => roomIn(file) ?? (isOwn(file) && !asked.has(file) ? name : undefined));
}

/**
 * Flowcharts in Mermaid's language (mermaid.js.org/syntax/flowchart.html): the layers, and the rooms of the folders that are
 * shown. An arrow says “imports from”. One that follows from others is left out.
 */
export function drawImports(imports: readonly Import[]): string {
  const pictures = shownFolders.flatMap((folder) => [
    `The rooms of \`src/${folder}/\`; \`${folder.split('/').at(-1)}\` is what leads into them from outside:`,
    draw(roomsOf(imports, folder)),
  ]);
  return ['The layers:', draw(toGraph(imports, layerOf)), ...pictures].join('\n\n');
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
