// Our walk through trees is that of the library whose interface it has, for whatever is done on the way.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as library from 'unist-util-visit';
import * as libraryWithParents from 'unist-util-visit-parents';
import * as own from './visit.ts';

interface Tree {
  type: string;
  name: number;
  children?: Tree[];
}

const { tree } = fc.letrec<{ tree: Tree; children: Tree[] }>((tie) => ({
  tree: fc.record(
    { type: fc.constantFrom('a', 'b', 'c'), name: fc.nat(99), children: tie('children') },
    { requiredKeys: ['type', 'name'] },
  ),
  children: fc.array(tie('tree'), { maxLength: 3 }),
}));
type Walk = (tree: Tree, ...more: unknown[]) => void;
interface Walks {
  visit: Walk;
  visitParents: Walk;
}
const ours = own as unknown as Walks;
const theirs = { ...library, ...libraryWithParents } as unknown as Walks;
const action = fc.constantFrom('on', 'skip', 'exit', 'again', 'removed', 'replaced', 'empty');

/** Walks with the given actions, one after the other, and tells each step and what became of the tree. */
function follow(given: Tree, actions: readonly string[], type: string | undefined, { visit, visitParents }: Walks): unknown[] {
  const copy = structuredClone({ type: 'root', name: 0, children: [given] });
  const steps: unknown[] = [];
  const act = (node: Tree, index?: number, parent?: Tree) => {
    steps.push([node.name, index, parent?.name]);
    const next = actions[steps.length - 1];
    if (next === 'skip') return 'skip' as const;
    if (next === 'exit') return false as const;
    if (next === 'empty') node.children = [];
    if (index === undefined || parent?.children === undefined) return undefined;
    if (next === 'again' && steps.length < 20) return index;
    if (next === 'removed') parent.children.splice(index, 1);
    if (next === 'replaced') parent.children = parent.children.filter((child) => child !== node);
    return next === 'removed' || next === 'replaced' ? (['skip', index] as const) : undefined;
  };
  const actWithParents = (node: Tree, parents: readonly Tree[]) => {
    steps.push([node.name, parents.map(({ name }) => name)]);
    return [undefined, 'skip' as const, false as const][['on', 'skip', 'exit'].indexOf(actions[steps.length] ?? '')];
  };
  const types = type === undefined ? [] : [type];
  visit(copy, ...types, act);
  visitParents(copy, ...types, actWithParents);
  return [steps, copy];
}

test('every walk goes where the library goes', () => {
  fc.assert(
    fc.property(tree, fc.array(action, { maxLength: 12 }), fc.constantFrom(undefined, 'a'), (given, actions, type) => {
      expect(follow(given, actions, type, ours)).toEqual(follow(given, actions, type, theirs));
    }),
    { numRuns: 500 },
  );
});
