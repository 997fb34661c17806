// Emphasis that Markdown can say: not twice, not empty, and with spaces outside.
import type { Nodes, Parents, PhrasingContent } from 'mdast';

/** Changes the tree so that no mark of emphasis has to be written with character references. */
export function tidyEmphasis(node: Nodes, within: ReadonlySet<string> = new Set()): void {
  if (!('children' in node)) return;
  const parent: Parents = node;
  const inside = isEmphasis(node) ? new Set([...within, node.type]) : within;
  for (const child of parent.children) tidyEmphasis(child, inside);
  const children: Nodes[] = parent.children;
  // Only phrasing is ever taken apart, and put where phrasing was.
  parent.children = children.flatMap((child): Nodes[] => (isEmphasis(child) ? unwrap(child, inside) : [child])) as never;
}

type Emphasis = Extract<PhrasingContent, { type: 'strong' | 'emphasis' | 'delete' }>;

const isEmphasis = (node: Nodes): node is Emphasis =>
  node.type === 'strong' || node.type === 'emphasis' || node.type === 'delete';

function unwrap(node: Emphasis, within: ReadonlySet<string>): PhrasingContent[] {
  if (within.has(node.type)) return node.children;
  const children = [...node.children];
  const before = spacesAt(children, 'start');
  const after = spacesAt(children, 'end');
  const kept: PhrasingContent[] = children.length === 0 ? [] : [{ ...node, children }];
  return [...before, ...kept, ...after];
}

/** Takes the spaces, and the empty texts, off one end of the children. */
function spacesAt(children: PhrasingContent[], end: 'start' | 'end'): PhrasingContent[] {
  const taken: PhrasingContent[] = [];
  const take = end === 'start' ? () => children.shift() : () => children.pop();
  for (let edge = children.at(end === 'start' ? 0 : -1); edge !== undefined; edge = children.at(end === 'start' ? 0 : -1)) {
    if (edge.type === 'break') taken.push(edge);
    else if (edge.type !== 'text') break;
    else {
      const rest = end === 'start' ? edge.value.trimStart() : edge.value.trimEnd();
      const spaces = end === 'start' ? edge.value.slice(0, -rest.length || undefined) : edge.value.slice(rest.length);
      if (rest !== '') {
        if (spaces !== '') taken.push({ type: 'text', value: spaces });
        edge.value = rest;
        break;
      }
      if (edge.value !== '') taken.push({ type: 'text', value: edge.value });
    }
    take();
  }
  return end === 'start' ? taken : taken.reverse();
}
