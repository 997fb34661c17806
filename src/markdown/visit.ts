// Walks through a tree as unist-util-visit does. That library makes a function with a name of its own for every node,
// which took a tenth of a build in which everything is rendered: a page is walked through twenty times.
import type { visit as VisitByIndex } from 'unist-util-visit';
import type { visitParents as VisitByParents } from 'unist-util-visit-parents';

export const SKIP = 'skip';
export const EXIT = false;

interface Node {
  type: string;
  children?: Node[];
}
/** Where to go on: at a child's index, not into the children, no further; everything else means on. */
type Action = number | typeof SKIP | typeof EXIT | readonly [typeof SKIP, number] | undefined;
type ByIndex = (node: Node, index: number | undefined, parent: Node | undefined) => Action;
type ByParents = (node: Node, parents: readonly Node[]) => Action;

function walk(node: Node, index: number | undefined, parent: Node | undefined, type: string | undefined, act: ByIndex): Action {
  const action = type === undefined || node.type === type ? act(node, index, parent) : undefined;
  if (isEnd(action)) return action;
  // Asked for anew each time: what is called changes trees.
  for (let at = 0, child = node.children?.[at]; child !== undefined; child = node.children?.[at]) {
    const next = walk(child, at, node, type, act);
    if (next === EXIT) return EXIT;
    at = placeAfter(at, next);
  }
  return action;
}

function walkWithParents(node: Node, parents: readonly Node[], type: string | undefined, act: ByParents): Action {
  const action = type === undefined || node.type === type ? act(node, parents) : undefined;
  if (isEnd(action) || node.children === undefined) return action;
  const within = [...parents, node];
  for (let at = 0, child = node.children[at]; child !== undefined; child = node.children[at]) {
    const next = walkWithParents(child, within, type, act);
    if (next === EXIT) return EXIT;
    at = placeAfter(at, next);
  }
  return action;
}

const isEnd = (action: Action): boolean => action === EXIT || action === SKIP || (Array.isArray(action) && action[0] === SKIP);

const placeAfter = (at: number, action: Action): number =>
  typeof action === 'number' ? action : Array.isArray(action) ? action[1] : at + 1;

/** Calls with each node, or with those of a type, its index and its parent, from outside inwards. */
export const visit = ((tree: Node, first: string | ByIndex, second?: ByIndex): void => {
  if (typeof first === 'function') walk(tree, undefined, undefined, undefined, first);
  else if (second) walk(tree, undefined, undefined, first, second);
}) as typeof VisitByIndex;

/** The same with all nodes around each, outermost first. */
export const visitParents = ((tree: Node, first: string | ByParents, second?: ByParents): void => {
  if (typeof first === 'function') walkWithParents(tree, [], undefined, first);
  else if (second) walkWithParents(tree, [], first, second);
}) as typeof VisitByParents;
