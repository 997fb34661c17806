import { expect, test } from 'vitest';
import { stepText } from './guide-search-document.ts';
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

test('the search is given the words of a step as a reader sees them', () => {
  const choice = (labelHtml: string, hintHtml?: string) => ({ labelHtml, hintHtml, leadsTo: '', number: 1, guide: undefined });
  expect(stepText({ leadHtml: 'Open <strong>Q &amp; A</strong>:', choices: [choice('a &lt; b', 'It is so.')] })).toBe(
    'Open Q & A:\na < b.\nIt is so.',
  );
});
