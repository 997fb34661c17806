// Random guides: sound ones pass, each injected fault is reported, and the promises about pages hold for all of them.
import fc from 'fast-check';
import { stringify } from 'yaml';
import { describe, expect, test } from 'vitest';
import { checkGraph } from './rules/check-graph.ts';
import { memoizeByText } from '../memoize.ts';
import { buildGraph, groupEdges } from './graph/graph.ts';
import { isGuideTarget } from './source/guide-target.ts';
import { changeAnswer, targetOf } from './graph/navigate.ts';
import { readGuide } from './source/read-guide.ts';
import type { GuideSource } from './source/schema.ts';
import { listStates, ticketAddress } from './graph/states.ts';

type Nodes = GuideSource['nodes'];

/**
 * A sound guide: questions first, then fixes, then ends; every answer leads forward, the first one to the next node, so
 * that everything is reached and nothing goes round.
 */
const soundNodes: fc.Arbitrary<Nodes> = fc
  .record({
    questions: fc.array(
      fc.record({
        asks: fc.constantFrom('symptom', 'cause', undefined),
        picks: fc.array(fc.nat(), { minLength: 0, maxLength: 3 }),
      }),
      { minLength: 1, maxLength: 3 },
    ),
    fixes: fc.array(fc.record({ failed: fc.nat(), blocked: fc.nat() }), { minLength: 1, maxLength: 2 }),
  })
  .map(({ questions, fixes }) => {
    const names = [...questions.map((_, index) => `q${index}`), ...fixes.map((_, index) => `f${index}`), 'ticket'];
    const later = (index: number, pick: number): string => names[index + 1 + (pick % (names.length - index - 1))] ?? 'ticket';
    const nodes: Nodes = {};
    questions.forEach(({ asks, picks }, index) => {
      // Never straight to the ticket: that would need a reason.
      const notTicket = (pick: number): string => {
        const to = later(index, pick);
        return to === 'ticket' ? 'f0' : to;
      };
      const options = Object.fromEntries(
        picks.map((pick, option) => [`o${option}`, { to: notTicket(pick), says: `c${index}${option}` }]),
      );
      options['next'] = { to: names[index + 1] ?? 'ticket', says: `c${index}x` };
      nodes[`q${index}`] = {
        kind: 'question',
        ...(asks && { asks }),
        options: { ...options, unsure: { to: names[index + 1] ?? 'ticket', escape: 'unsure' } },
      };
    });
    fixes.forEach(({ failed, blocked }, index) => {
      const at = questions.length + index;
      nodes[`f${index}`] = {
        kind: 'fix',
        show: ['part'],
        worked: 'resolved',
        failed: later(at, 0),
        blocked: later(at, failed + blocked),
      };
    });
    nodes['resolved'] = { kind: 'end', end: 'resolved' };
    nodes['ticket'] = { kind: 'end', end: 'ticket' };
    return nodes;
  });

const header = {
  id: 'random',
  version: 1,
  status: 'draft',
  owner: 'x',
  reviewed: '2026-11-22',
  'review-every': '180d',
  article: 'a',
  ticket: 't',
  start: 'q0',
  carry: ['symptom', 'cause', 'tried'],
};

function check(nodes: Nodes): string[] {
  const { guide, problems } = readGuide('troubleshooters/random.yml', stringify({ ...header, nodes }));
  const graph = guide.source && buildGraph(guide.source);
  return [...problems, ...(graph ? checkGraph(graph, guide.yaml) : [])].map(({ rule }) => rule);
}
const graphOf = (nodes: Nodes) => {
  const { guide } = readGuide('troubleshooters/random.yml', stringify({ ...header, nodes }));
  if (!guide.source) throw new Error('The generator makes guides of the wrong form.');
  return buildGraph(guide.source);
};

/** Things that depend on taste or size, not on soundness. */
const harmless = new Set(['guide-same-choice', 'guide-too-deep', 'guide-too-many-pages']);
const serious = (nodes: Nodes): string[] => check(nodes).filter((rule) => !harmless.has(rule));

test('sound guides have no problem', () => {
  fc.assert(
    fc.property(soundNodes, (nodes) => {
      expect(serious(nodes)).toEqual([]);
    }),
    { numRuns: 400 },
  );
});

describe('an injected fault is reported', () => {
  const faults: [string, string, (nodes: Nodes) => Nodes][] = [
    [
      'an answer to nowhere',
      'guide-target-missing',
      (nodes) => change(nodes, 'q0', (node) => ({ ...node, options: { ...node.options, lost: { to: 'nowhere' } } })),
    ],
    ['a node that nothing leads to', 'guide-unreachable', (nodes) => ({ ...nodes, island: { kind: 'end', end: 'external' } })],
    [
      'a way back to the start',
      'guide-cycle',
      (nodes) => ({ ...nodes, f0: { kind: 'fix', show: ['part'], worked: 'resolved', failed: 'q0', blocked: 'ticket' } }),
    ],
    [
      'no escape',
      'guide-no-escape',
      (nodes) => change(nodes, 'q0', (node) => ({ ...node, options: without(node.options, 'unsure') })),
    ],
    [
      'the ticket before any fix',
      'guide-ticket-unexplained',
      (nodes) => change(nodes, 'q0', (node) => ({ ...node, options: { ...node.options, quick: { to: 'ticket' } } })),
    ],
    ['no ticket', 'guide-no-ticket', (nodes) => ({ ...nodes, ticket: { kind: 'end', end: 'external' } })],
    [
      'too many options',
      'guide-too-many-options',
      (nodes) =>
        change(nodes, 'q0', (node) => ({
          ...node,
          options: { ...node.options, ...Object.fromEntries(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => [id, { to: 'f0' }])) },
        })),
    ],
  ];
  test.each(faults)('%s: %s', (_, rule, inject) => {
    fc.assert(
      fc.property(soundNodes, (nodes) => {
        expect(check(inject(nodes))).toContain(rule);
      }),
      { numRuns: 150 },
    );
  });
});

describe('for every sound guide', () => {
  const each = (hold: (graph: ReturnType<typeof graphOf>) => void): void =>
    fc.assert(
      fc.property(soundNodes, (nodes) => {
        hold(graphOf(nodes));
      }),
      { numRuns: 150 },
    );

  test('there are no more pages than ways through it, tickets aside', () => {
    each((graph) => {
      const walked = listStates({ ...graph, ticketNode: undefined });
      const out = groupEdges(graph.edges);
      const beginnings = memoizeByText((node): number => (out.get(node) ?? []).reduce((sum, { to }) => sum + beginnings(to), 1));
      expect(walked.length).toBeLessThanOrEqual(beginnings(graph.start));
    });
  });
  test('every page is reached by links alone', () => {
    each((graph) => {
      const states = new Map(listStates(graph).map((state) => [state.address, state]));
      const out = groupEdges(graph.edges);
      const seen = new Set(['']);
      for (const address of seen) {
        const state = states.get(address);
        if (!state) throw new Error(`There is no page ${address}.`);
        for (const edge of out.get(state.node) ?? []) {
          const target = targetOf(graph, state, edge);
          if (!isGuideTarget(edge.to) && 'address' in target) seen.add(target.address);
        }
        const ticket = ticketAddress(graph, state);
        if (ticket !== undefined && graph.nodes[state.node]?.kind !== 'end') seen.add(ticket);
      }
      const missed = [...states.keys()].filter((address) => !seen.has(address) && address !== 'ticket');
      expect(missed).toEqual([]);
    });
  });
  test('the same answer given again leads to the same page', () => {
    let given = 0;
    each((graph) => {
      const states = new Map(listStates(graph).map((state) => [state.address, state]));
      for (const state of states.values())
        for (const fact of ['symptom', 'cause'] as const) {
          const current = (changeAnswer(graph, states, state, fact)?.options ?? []).filter(({ isCurrent }) => isCurrent);
          expect(current.map(({ target }) => target)).toEqual(current.map(() => ({ address: state.address })));
          given += current.length;
        }
    });
    expect(given).toBeGreaterThan(0);
  });
});

type WithOptions = Extract<Nodes[string], { kind: 'question' }>;
function change(nodes: Nodes, id: string, to: (node: WithOptions) => WithOptions): Nodes {
  const node = nodes[id];
  return node?.kind === 'question' ? { ...nodes, [id]: to(node) } : nodes;
}
const without = <T>(record: Record<string, T>, key: string): Record<string, T> =>
  Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
