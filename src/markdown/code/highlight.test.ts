// Equal blocks are coloured once; what is kept for that has a bound, for a server that runs while somebody writes.
import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { createCodeHighlighter, mostKept } from './highlight.ts';

const page = { mayHold: () => true, report: () => undefined };

test('equal blocks share their colours, until others take the room', async () => {
  const { highlightCode } = await createCodeHighlighter();
  const colour = async (value: string): Promise<Element['children']> => {
    const code: Element = {
      type: 'element',
      tagName: 'code',
      properties: { className: ['language-js'] },
      children: [{ type: 'text', value }],
    };
    const tree: Root = { type: 'root', children: [{ type: 'element', tagName: 'pre', properties: {}, children: [code] }] };
    await highlightCode(tree, page);
    return code.children;
  };
  const first = await colour('let a = 1;\n');
  expect(first.length).toBeGreaterThan(1);
  expect(await colour('let a = 1;\n')).toBe(first);
  // A line so long is quick: it is not coloured.
  const size = 20_000;
  for (let written = 0; written <= mostKept; written += size) await colour(`${written}`.padEnd(size, 'x'));
  const again = await colour('let a = 1;\n');
  expect(again).not.toBe(first);
  expect(again).toEqual(first);
});
