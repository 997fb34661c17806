import { expect, test } from 'vitest';
import { entrancesFirst } from './guides.ts';

const guide = (id: string, ...leadsTo: string[]) => ({
  id,
  graph: {
    id,
    start: 's',
    carry: [],
    nodes: {},
    ticketNode: undefined,
    edges: leadsTo.map((to) => ({ from: 's', option: to, to })),
  },
});

test('a guide that leads into others comes before them', () => {
  const guides = [guide('database', 'guide:ssh', 'ticket'), guide('reconnect', 'guide:database', 'guide:ssh'), guide('ssh')];
  expect(entrancesFirst(guides).map(({ id }) => id)).toEqual(['reconnect', 'database', 'ssh']);
});
