// Spaces that a browser does not show, taken out of a tree before it becomes Markdown: what hast-util-minify-whitespace
// does. That package makes a list of tests for every question; here they are sets. It was a sixth of all the time that
// Markdown took.
import type { Element, Nodes, Root, Text } from 'hast';

// https://html.spec.whatwg.org/multipage/rendering.html: what begins a line of its own, or ends one.
const blocks = new Set(
  (
    'address article aside blockquote br caption center col colgroup dd dialog div dl dt figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul wbr'
  ).split(' '),
);
/** What shows something of its own: a space beside it is seen. */
const shown = new Set('audio button canvas embed iframe img input math object picture select svg textarea video'.split(' '));
/** What shows nothing. */
const hidden = new Set('area base link meta param rp script source style template title track'.split(' '));

interface State {
  /** Whether what stands before begins a line, or ends with a space. */
  before: boolean;
  /** Whether what follows begins a line. */
  after: boolean;
  isCode: boolean;
}

type Found = { isRemoved?: boolean; isIgnored?: boolean; endsInSpace: boolean };

/** Changes the tree in place. Code keeps its spaces. */
export function collapseSpaces(tree: Root): void {
  collapseChildren(tree, { before: true, after: true, isCode: false });
}

function collapse(node: Nodes, state: State): Found {
  if (node.type === 'text') return state.isCode ? { endsInSpace: false } : collapseText(node, state);
  if (node.type !== 'element') return { isIgnored: true, endsInSpace: false };
  const isCode = state.isCode || node.tagName === 'pre';
  if (blocks.has(node.tagName)) return collapseChildren(node, { before: true, after: true, isCode });
  return collapseChildren(node, { ...state, isCode });
}

function collapseText(node: Text, { before, after }: State): Found {
  const value = node.value.replace(/[\t\n\v\f\r ]+/g, ' ');
  const start = before && value.startsWith(' ') ? 1 : 0;
  const endsInSpace = start < value.length && value.endsWith(' ');
  const end = endsInSpace && after ? value.length - 1 : value.length;
  if (start === end) return { isRemoved: true, endsInSpace: false };
  node.value = value.slice(start, end);
  return { endsInSpace: endsInSpace && !after };
}

function collapseChildren(parent: Root | Element, state: State): Found {
  const { children } = parent;
  let { before } = state;
  for (let at = 0; at < children.length; at += 1) {
    const child = children[at];
    if (child === undefined) break;
    const found = collapse(child, { before, after: startsLine(children, at + 1) ?? state.after, isCode: state.isCode });
    if (found.isRemoved) {
      children.splice(at, 1);
      at -= 1;
    } else if (!found.isIgnored) before = found.endsInSpace;
    const here = children[at];
    if (here?.type === 'element' && shown.has(here.tagName)) before = false;
  }
  return { endsInSpace: before || state.after };
}

/** Whether what is shown first from here on begins a line; undefined where nothing is shown. */
function startsLine(nodes: readonly Nodes[], from: number): boolean | undefined {
  for (let at = from; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node?.type === 'text') {
      if (/[^ \t\n\f\r]/.test(node.value)) return false;
    } else if (node?.type === 'element') {
      if (shown.has(node.tagName)) return false;
      if (blocks.has(node.tagName)) return true;
      const within = isHidden(node) ? undefined : startsLine(node.children, 0);
      if (within !== undefined) return within;
    }
  }
  return undefined;
}

const isHidden = ({ tagName, properties }: Element): boolean => Boolean(properties['hidden']) || hidden.has(tagName);
