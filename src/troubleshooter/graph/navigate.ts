// Ways through the pages of a guide other than its choices: back, and changing an answer without losing the others.
import { memoize } from '../../memoize.ts';
import { groupEdges, reachableFrom } from './graph.ts';
import { guideOf, isGuideTarget } from '../source/guide-target.ts';
import type { CarriedFact } from '../source/schema.ts';
import { factsAfter, stateAddress } from './states.ts';
import type { Edge, Facts, Graph, Guide, State } from '../source/types.ts';

export type StateMap = ReadonlyMap<string, State>;
export type AnsweredFact = Exclude<CarriedFact, 'tried'>;

/** The states of a guide by address. */
export const stateMap = memoize(({ states }: Guide): StateMap => new Map(states.map((state) => [state.address, state])));

/** Where an answer would lead: a page of this guide, or another guide. */
export type Target = { address: string } | { guide: string };

/** What an edge leads to from a state. */
export function targetOf(graph: Graph, state: Pick<State, 'facts'>, edge: Edge): Target {
  const guide = guideOf(edge.to);
  return guide === undefined ? { address: stateAddress(graph, edge.to, factsAfter(graph, state.facts, edge)) } : { guide };
}

export interface Change {
  /** The question whose answer is changed. */
  question: string;
  options: { option: string; target: Target; isCurrent: boolean }[];
}

/** The node that set the fact on the way here; of several the one nearest to the state. */
function findSetter(graph: Graph, state: State, fact: AnsweredFact): string | undefined {
  const value = state.facts[fact];
  const setters = graph.edges
    .filter((edge) => factsAfter(graph, { tried: [] }, edge)[fact] === value)
    .map(({ from }) => from)
    .filter((from) => reachableFrom(graph, from).has(state.node) || state.node === graph.ticketNode);
  const asks = (id: string): boolean => {
    const node = graph.nodes[id];
    return node?.kind === 'question' && node.asks === fact;
  };
  return setters.find(asks) ?? setters.at(-1);
}

const answeredFacts = ['symptom', 'service', 'cause'] as const satisfies readonly AnsweredFact[];

/** How many of the facts two states share. Where all answers are the same, the tried fixes count as far as they begin alike. */
function agreement(a: Facts, b: Facts): number {
  const shared = answeredFacts.filter((fact) => a[fact] === b[fact]).length;
  if (shared < answeredFacts.length) return shared;
  const parting = a.tried.findIndex(({ fix, result }, index) => fix !== b.tried[index]?.fix || result !== b.tried[index]?.result);
  return shared + (parting === -1 ? a.tried.length : parting);
}

/** Walks on from a state along what is already known, so that nobody answers twice. */
function walkKnown(graph: Graph, states: StateMap, from: string, known: Facts): string {
  const out = groupEdges(graph.edges);
  let address = from;
  for (;;) {
    const state = states.get(address);
    if (state === undefined) return address;
    const node = graph.nodes[state.node];
    const answer =
      node?.kind === 'question' && node.asks !== undefined
        ? known[node.asks]
        : node?.kind === 'fix'
          ? known.tried.find(({ fix }) => fix === state.node)?.result
          : undefined;
    const edge = (out.get(state.node) ?? []).find(({ option }) => option === answer);
    const target = edge && targetOf(graph, state, edge);
    if (target === undefined || !('address' in target)) return address;
    address = target.address;
  }
}

/**
 * The answers that could be given instead for a fact of this state, each with the page that keeps the other answers: the
 * same page where the guide has it with the other answer, else the furthest one that the known answers lead to.
 * Undefined where the fact is not set. Giving the current answer again leads to this very state.
 */
export function changeAnswer(graph: Graph, states: StateMap, state: State, fact: AnsweredFact): Change | undefined {
  if (state.facts[fact] === undefined) return undefined;
  const question = findSetter(graph, state, fact);
  if (question === undefined) return undefined;
  const others: Facts = { ...state.facts, [fact]: undefined };
  let asked: State | undefined;
  for (const candidate of states.values()) {
    if (candidate.node !== question || candidate.facts[fact] !== undefined) continue;
    if (asked === undefined || agreement(candidate.facts, others) > agreement(asked.facts, others)) asked = candidate;
  }
  const origin = asked ?? { facts: others };
  const answers = (groupEdges(graph.edges).get(question) ?? []).map((edge) => ({
    edge,
    value: factsAfter(graph, origin.facts, edge)[fact],
  }));
  // Two answers may point to the same cause; the one given is the one that leads here.
  const same = answers.filter(({ value }) => value === state.facts[fact]);
  const given = same.find(({ edge }) => reachableFrom(graph, edge.to).has(state.node)) ?? same[0];
  const options = answers.map(({ edge, value }) => {
    const isCurrent = edge === given?.edge;
    const samePlace = stateAddress(graph, state.node, { ...state.facts, [fact]: value });
    const direct = targetOf(graph, origin, edge);
    const isKept = states.has(samePlace) && !isGuideTarget(edge.to) && (isCurrent || value !== state.facts[fact]);
    const target: Target = isKept
      ? { address: samePlace }
      : 'address' in direct
        ? { address: walkKnown(graph, states, direct.address, others) }
        : direct;
    return { option: edge.option, target, isCurrent };
  });
  return { question, options };
}

/** The page of a fix that was tried, as it was when the reader came to it. Undefined where the guide has no such page. */
export function triedAddress(graph: Graph, states: StateMap, state: State, index: number): string | undefined {
  const fix = state.facts.tried[index]?.fix;
  if (fix === undefined) return undefined;
  const address = stateAddress(graph, fix, { ...state.facts, tried: state.facts.tried.slice(0, index) });
  return states.has(address) ? address : undefined;
}
