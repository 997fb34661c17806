import { expect, test } from 'vitest';
import { drawGuide } from './diagram.ts';
import { exampleGuide, exampleInput } from '../test-helpers.ts';

const draw = (): Promise<string> => drawGuide(exampleGuide(), 'en', exampleInput().t('en'), {}, 'All steps');

test('every node stands in the diagram, the common ends inside the boxes that lead to them', async () => {
  const text = (await draw()).replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ');
  for (const title of ['What is wrong?', 'What does the status say?', 'Sign in again from the', 'Make a new API key and'])
    expect(text).toContain(title);
  expect(text).toMatch(/It works now → It works again/);
  expect(text).toMatch(/→ Ask support/);
});

test('every way has its label, and the picture a text alternative', async () => {
  const svg = await draw();
  expect(svg.match(/class="diagram-way"/g)).toHaveLength(7);
  expect(svg).toContain('aria-label="All steps"');
  expect(svg).not.toMatch(/style=|<style|NaN|undefined/);
});

test('the same guide is the same picture', async () => {
  expect(await draw()).toBe(await draw());
});

test('a node that nothing leads to is drawn, and a way to nowhere does no harm', async () => {
  const guide = exampleGuide();
  const edges = guide.graph.edges.filter(({ to }) => to !== 'fix-key');
  const [first] = edges;
  if (first === undefined) throw new Error('the example has no ways');
  const broken = { ...guide, graph: { ...guide.graph, edges: [...edges, { ...first, to: 'nowhere' }] } };
  expect(await drawGuide(broken, 'en', exampleInput().t('en'), {}, 'All steps')).toContain('Make a new API key and');
});

test('a box holds its title, which is bold: a character of 13 units takes 8.2 in DejaVu Sans, the widest font in use', async () => {
  const boxes = [
    ...(await draw()).matchAll(/<rect [^>]*width="([\d.]+)"[^>]*\/><text class="diagram-title"[^>]*>(.*?)<\/text>/g),
  ];
  expect(boxes.length).toBeGreaterThan(3);
  const tooNarrow = boxes.filter(([, width, title = '']) => {
    const lines = [...title.matchAll(/<tspan[^>]*>([^<]*)/g)].map(([, line = '']) => line.length);
    return Math.max(...lines) * 8.2 + 20 > Number(width);
  });
  expect(tooNarrow.map(([, , title]) => title)).toEqual([]);
});
