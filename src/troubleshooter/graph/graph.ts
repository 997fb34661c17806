// A guide's source -> nodes and edges.
import { memoizeByText } from '../../memoize.ts';
import type { GuideSource, NodeSource } from '../source/schema.ts';
import type { Edge, Graph } from '../source/types.ts';

/** The ways on from a node, in the author's order; none from an end. */
export function edgesOf(id: string, node: NodeSource): Edge[] {
  if (node.kind === 'end') return [];
  if (node.kind === 'fix') {
    const { worked, failed, blocked, why } = node;
    return [
      { from: id, option: 'worked', to: worked },
      { from: id, option: 'failed', to: failed, why },
      { from: id, option: 'blocked', to: blocked, why },
    ];
  }
  return Object.entries(node.options).map(([option, { to, says, escape, why }]) => ({
    from: id,
    option,
    to,
    says,
    escape,
    why,
  }));
}

/** The graph of a guide. Targets may be missing: `checkGraph` tells. */
export function buildGraph(source: GuideSource): Graph {
  const nodes = Object.entries(source.nodes);
  return {
    id: source.id,
    start: source.start,
    carry: source.carry,
    nodes: source.nodes,
    edges: nodes.flatMap(([id, node]) => edgesOf(id, node)),
    ticketNode: nodes.find(([, node]) => node.kind === 'end' && node.end === 'ticket')?.[0],
  };
}

/** Edges by the node they leave. */
export const groupEdges = (edges: readonly Edge[]): Map<string, Edge[]> => Map.groupBy(edges, ({ from }) => from);

/** Everything that can be reached from a node, itself included. */
export function reachableFrom(graph: Pick<Graph, 'edges'>, start: string): Set<string> {
  const out = groupEdges(graph.edges);
  const seen = new Set([start]);
  for (const node of seen) for (const { to } of out.get(node) ?? []) seen.add(to);
  return seen;
}

/** Edges that close a cycle, found by walking from the start in the author's order. */
export function findCycles(graph: Pick<Graph, 'edges'>, start: string): Edge[] {
  const out = groupEdges(graph.edges);
  const done = new Set<string>();
  const open = new Set<string>();
  const closing: Edge[] = [];
  const visit = (node: string): void => {
    open.add(node);
    for (const edge of out.get(node) ?? []) {
      if (open.has(edge.to)) closing.push(edge);
      else if (!done.has(edge.to)) visit(edge.to);
    }
    open.delete(node);
    done.add(node);
  };
  visit(start);
  return closing;
}

/** Number of complete simple paths from the start to an end or into another guide. The graph must have no cycle. */
export function countPaths(graph: Pick<Graph, 'edges'>, start: string): number {
  const out = groupEdges(graph.edges);
  const count = memoizeByText((node): number => out.get(node)?.reduce((sum, { to }) => sum + count(to), 0) ?? 1);
  return count(start);
}

/** Most answers between the start and an end. The graph must have no cycle. */
export function longestPath(graph: Pick<Graph, 'edges'>, start: string): Edge[] {
  const out = groupEdges(graph.edges);
  const known = new Map<string, Edge[]>();
  const longest = (node: string): Edge[] => {
    const before = known.get(node);
    if (before) return before;
    let best: Edge[] = [];
    for (const edge of out.get(node) ?? []) {
      const path = [edge, ...longest(edge.to)];
      if (path.length > best.length) best = path;
    }
    known.set(node, best);
    return best;
  };
  return longest(start);
}
