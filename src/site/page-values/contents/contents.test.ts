import { expect, test } from 'vitest';
import { createContents } from './contents.ts';
import type { TocNode } from './toc-tree.ts';

const node = (values: Partial<TocNode>): TocNode => ({
  id: undefined,
  path: undefined,
  url: undefined,
  lang: undefined,
  label: 'Label',
  labelHtml: 'Label',
  anchor: 'topic-1',
  isExternal: false,
  children: [],
  ...values,
});
const entry = (url: string): TocNode => node({ url });
const namesOf = (nodes: TocNode[]): string[] =>
  createContents({
    nodes,
    size: nodes.length,
    order: nodes,
    position: new Map(),
    ancestors: new Map(),
    index: new Map(),
  }).topics.map(({ name }) => name);

test('a topic has the name of its id; without one it has a name that no id can be', () => {
  const [own, unnamed] = [
    node({ id: 'start', anchor: 'topic-start', children: [entry('/a/')] }),
    node({ anchor: 'topic-3', children: [entry('/b/')] }),
  ];
  expect(namesOf([entry('/loose/'), own, unnamed, node({ id: 'topic-3', children: [entry('/c/')] })])).toEqual([
    '~start',
    'start',
    '~topic-3',
    'topic-3',
  ]);
});
