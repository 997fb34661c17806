// Which pages a guide has: a breadth-first walk over node and carried facts. Computed before anything is rendered.
import type { CarriedFact } from '../source/schema.ts';
import { groupEdges } from './graph.ts';
import { isGuideTarget } from '../source/guide-target.ts';
import type { Edge, Facts, Graph, State, Tried } from '../source/types.ts';

/** Pages that one guide may have in one locale. More would be a sign of a guide that asks too much. */
export const pageBudget = 200;

const noFacts: Facts = { tried: [] };

/** `fix-login.failed~fix-keys.blocked`; `-` where nothing was tried. */
const triedSegment = (tried: readonly Tried[]): string => tried.map(({ fix, result }) => `${fix}.${result}`).join('~') || '-';

/** Address of a state below its guide: the node, then the carried facts in the guide's order; `-` stands for unknown. */
export function stateAddress(graph: Graph, node: string, facts: Facts): string {
  const segments = graph.carry.map((fact) => (fact === 'tried' ? triedSegment(facts.tried) : (facts[fact] ?? '-')));
  while (segments.at(-1) === '-') segments.pop();
  return node === graph.start && segments.length === 0 ? '' : [node, ...segments].join('/');
}

function keepCarried(facts: Facts, carry: readonly CarriedFact[]): Facts {
  const keeps = (fact: CarriedFact): boolean => carry.includes(fact);
  return {
    ...(keeps('symptom') && facts.symptom !== undefined && { symptom: facts.symptom }),
    ...(keeps('service') && facts.service !== undefined && { service: facts.service }),
    ...(keeps('cause') && facts.cause !== undefined && { cause: facts.cause }),
    tried: keeps('tried') ? facts.tried : [],
  };
}

/** What is known after taking an edge. “It works” forgets everything, so that it is one page. */
export function factsAfter(graph: Graph, facts: Facts, edge: Edge): Facts {
  const target = graph.nodes[edge.to];
  if (target?.kind === 'end' && target.end === 'resolved') return noFacts;
  const node = graph.nodes[edge.from];
  const next: { -readonly [Key in keyof Facts]: Facts[Key] } = { ...facts };
  if (node?.kind === 'question' && node.asks !== undefined) {
    const isKept = node.asks === 'symptom' || edge.escape !== 'unsure';
    if (isKept) next[node.asks] = edge.option;
  }
  if (edge.says !== undefined) next.cause = edge.says;
  if (node?.kind === 'fix' && (edge.option === 'failed' || edge.option === 'blocked'))
    next.tried = [...facts.tried, { fix: edge.from, result: edge.option }];
  return keepCarried(next, graph.carry);
}

/** Address of the ticket page for what is known here. Undefined on the ticket itself. */
export function ticketAddress(graph: Graph, state: State): string | undefined {
  return graph.ticketNode === undefined || state.node === graph.ticketNode
    ? undefined
    : stateAddress(graph, graph.ticketNode, state.facts);
}

/**
 * Every state of a guide in breadth-first order, the landing page first; each page also leads to the ticket. Stops after
 * `limit` states. The graph must have no missing target and no cycle.
 */
export function listStates(graph: Graph, limit = Number.POSITIVE_INFINITY): State[] {
  const out = groupEdges(graph.edges);
  const states = new Map<string, State>();
  const add = (node: string, facts: Facts, parent: string | undefined): void => {
    const address = stateAddress(graph, node, facts);
    if (!states.has(address)) states.set(address, { address, node, facts, parent });
  };
  add(graph.start, noFacts, undefined);
  // A Map may grow while it is walked: the walk is the queue.
  for (const state of states.values()) {
    if (states.size > limit) break;
    for (const edge of out.get(state.node) ?? [])
      if (!isGuideTarget(edge.to)) add(edge.to, factsAfter(graph, state.facts, edge), state.address);
  }
  for (const state of [...states.values()])
    if (graph.ticketNode !== undefined && state.node !== graph.ticketNode) add(graph.ticketNode, state.facts, state.address);
  return [...states.values()];
}

/** Number of pages, and how many there would be without each carried fact. Counts at most `limit` for each. */
export function costOfFacts(graph: Graph, limit = 5000): { pages: number; without: { fact: CarriedFact; pages: number }[] } {
  const count = (carry: readonly CarriedFact[]): number => listStates({ ...graph, carry }, limit).length;
  return {
    pages: count(graph.carry),
    without: graph.carry.map((fact) => ({ fact, pages: count(graph.carry.filter((kept) => kept !== fact)) })),
  };
}
