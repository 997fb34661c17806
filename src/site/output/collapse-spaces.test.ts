// Our collapsing of spaces is that of the package whose work it does, for any tree.
import fc from 'fast-check';
import type { Nodes, Root } from 'hast';
import { minifyWhitespace } from 'hast-util-minify-whitespace';
import { expect, test } from 'vitest';
import { collapseSpaces } from './collapse-spaces.ts';

const names = 'p b a ul li div pre code br img table tr td details summary span picture source sup h2 dl dt figure section'.split(
  ' ',
);
const texts = [' ', 'a', ' b', 'c ', '\n', '\n x \t y\n', '\u00a0', ' \u00a0 '];

const { children } = fc.letrec<{ node: Nodes; children: Nodes[] }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom(...texts).map((value): Nodes => ({ type: 'text', value })),
    fc.constant<Nodes>({ type: 'comment', value: 'x' }),
    fc.record({
      type: fc.constant('element' as const),
      tagName: fc.constantFrom(...names),
      properties: fc.constantFrom({}, { hidden: true }),
      children: tie('children'),
    }) as fc.Arbitrary<Nodes>,
  ),
  children: fc.array(tie('node'), { maxLength: 4 }),
}));

test('every tree is what the package makes of it', () => {
  fc.assert(
    fc.property(children, (nodes) => {
      const [own, expected] = [structuredClone(nodes), structuredClone(nodes)].map(
        (copy): Root => ({ type: 'root', children: copy as Root['children'] }),
      );
      if (!own || !expected) return;
      collapseSpaces(own);
      minifyWhitespace(expected);
      expect(own).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});
