// Which pages a guide has, and how their number comes about.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createMachine } from 'xstate';
import { getSimplePaths } from 'xstate/graph';
import { buildGraph, countPaths, groupEdges } from './graph.ts';
import { isGuideTarget } from '../source/guide-target.ts';
import { readGuide } from '../source/read-guide.ts';
import { costOfFacts, listStates, pageBudget, stateAddress, ticketAddress } from './states.ts';
import { exampleGraph, exampleGuide } from '../test-helpers.ts';
import type { Graph } from '../source/types.ts';

const guide = exampleGuide();
const addresses = guide.states.map(({ address }) => address);

test.each([
  ['symptom', { tried: [] }, ''],
  ['cause', { symptom: 'one-failing', tried: [] }, 'cause/one-failing'],
  [
    'fix-key',
    { symptom: 'one-failing', tried: [{ fix: 'fix-login', result: 'failed' }] },
    'fix-key/one-failing/-/fix-login.failed',
  ],
  [
    'ticket',
    {
      symptom: 'one-failing',
      cause: 'token-expired',
      tried: [
        { fix: 'fix-login', result: 'failed' },
        { fix: 'fix-key', result: 'blocked' },
      ],
    },
    'ticket/one-failing/token-expired/fix-login.failed~fix-key.blocked',
  ],
] as const)('the address of %s with %o is “%s”', (node, facts, address) => {
  expect(stateAddress(guide.graph, node, facts)).toBe(address);
});

describe('the pages of the example', () => {
  test('are 47, each with its own address, the landing page first', () => {
    expect(guide.states).toHaveLength(47);
    expect(new Set(addresses).size).toBe(47);
    expect(addresses[0]).toBe('');
  });
  test('“it works” is one page, whatever was tried', () => {
    expect(guide.states.filter(({ node }) => node === 'resolved').map(({ address }) => address)).toEqual(['resolved']);
  });
  test('every page but the ticket itself offers a ticket that exists', () => {
    const [tickets, others] = [true, false].map((isTicket) =>
      guide.states.filter(({ node }) => (node === 'ticket') === isTicket),
    );
    const offered = others?.map((state) => ticketAddress(guide.graph, state) ?? '');
    expect(offered).toHaveLength(17);
    expect(offered?.filter((ticket) => !addresses.includes(ticket))).toEqual([]);
    expect(tickets?.filter((state) => ticketAddress(guide.graph, state) !== undefined)).toEqual([]);
  });
  test('every page but the first has a parent', () => {
    const orphans = guide.states.filter(({ parent }) => parent === undefined || !addresses.includes(parent));
    expect(orphans.map(({ address }) => address)).toEqual(['']);
  });
  test('cost what is carried', () => {
    expect(costOfFacts(guide.graph)).toEqual({
      pages: 47,
      without: [
        { fact: 'symptom', pages: 22 },
        { fact: 'cause', pages: 31 },
        { fact: 'tried', pages: 25 },
      ],
    });
  });
});

/** The number of complete paths by xstate's own graph tools: an independent count. */
function countWithXState(graph: Graph): number {
  const out = groupEdges(graph.edges);
  const targets = new Set(graph.edges.map(({ to }) => to));
  const name = (id: string): string => id.replace(':', '_');
  const states = Object.fromEntries(
    [...new Set([...Object.keys(graph.nodes), ...targets])].map((id) => [
      name(id),
      { on: Object.fromEntries((out.get(id) ?? []).map(({ option, to }) => [option, name(to)])) },
    ]),
  );
  const machine = createMachine({ id: 'guide', initial: graph.start, states });
  const ends = new Set([...targets].filter((id) => isGuideTarget(id) || graph.nodes[id]?.kind === 'end').map(name));
  return getSimplePaths(machine).filter(({ state }) => typeof state.value === 'string' && ends.has(state.value)).length;
}

test('the number of complete paths is the same by xstate’s graph tools', () => {
  const { guide: read } = readGuide('troubleshooters/example.yml', exampleGraph);
  if (!read.source) throw new Error('The example is not valid.');
  const graph = buildGraph(read.source);
  expect(countPaths(graph, graph.start)).toBe(countWithXState(graph));
});

describe('the guides of the content folder', () => {
  const folder = new URL('../../../content/troubleshooters/', import.meta.url);
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.yml')) : [];
  test.each(files)('%s has as many complete paths by xstate’s graph tools', (file) => {
    const { guide: read } = readGuide(`troubleshooters/${file}`, readFileSync(new URL(file, folder), 'utf8'));
    if (!read.source) throw new Error(`${file} is not a guide.`);
    const graph = buildGraph(read.source);
    expect(countPaths(graph, graph.start)).toBe(countWithXState(graph));
    expect(listStates(graph).length).toBeLessThanOrEqual(pageBudget);
  });
});

test('the walk stops at the limit it is given', () => {
  expect(listStates(guide.graph, 10).length).toBeLessThan(47);
});
