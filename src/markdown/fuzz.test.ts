// Any mixture of the dialect's pieces gives a page: balanced, without refused elements, and the same twice.
import fc from 'fast-check';
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import { expect, test } from 'vitest';
import { mixtures } from './test-fuzz.ts';
import { render, toPage } from './test-helpers.ts';

const voidTags = new Set(['img', 'br', 'hr', 'col', 'source', 'input']);

function isBalanced(html: string): boolean {
  const open: string[] = [];
  for (const [, slash, name] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)(?:[^<>"]|"[^"]*")*>/gu)) {
    if (name === undefined || voidTags.has(name)) continue;
    if (slash !== '/') open.push(name);
    else if (open.pop() !== name) return false;
  }
  return open.length === 0;
}

/** Whether it runs or loads something, or looks as its author wants. */
const isRefused = ({ tagName, properties }: Element): boolean =>
  ['script', 'iframe'].includes(tagName) ||
  Object.keys(properties).some((name) => /^(?:on|style$)/iu.test(name)) ||
  /^\s*javascript:/iu.test(String(properties['href']));

function refusedIn(html: string): Element[] {
  const refused: Element[] = [];
  visit(fromHtml(html, { fragment: true }), 'element', (element) => {
    if (isRefused(element)) refused.push(element);
  });
  return refused;
}

test('any mixture of pieces', async () => {
  await fc.assert(
    fc.asyncProperty(mixtures, async (body) => {
      const first = await render(body);
      for (const { blocks } of first.rendered.sections) for (const { html } of blocks) expect(isBalanced(html), html).toBe(true);
      expect(refusedIn(toPage(first.rendered))).toEqual([]);
      expect((await render(body)).rendered).toEqual(first.rendered);
      const ids = [...toPage(first.rendered).matchAll(/\sid="([^"]*)"/gu)].map((match) => match[1]);
      expect(new Set(ids).size).toBe(ids.length);
    }),
    { numRuns: 400, seed: 1 },
  );
});
