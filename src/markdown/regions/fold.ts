// Constructs with a beginning and an end among the blocks of one parent: collapsibles, tabs and shade boxes. Their
// markers become flat nodes first and are folded here, in one pass for all of them.
import type { Blockquote, Parents, PhrasingContent, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../context.ts';
import type { CollapsibleFence, DialectBlock } from '../mdast-nodes.ts';
import { buildCollapsible } from '../collapsible/build.ts';
import { dropQuoteToken, readQuoteToken } from '../quotes/read-token.ts';
import { buildShadeBox } from '../shade-box/build.ts';
import { buildTab, buildTabs } from '../tabs/build.ts';
import { quoteMarks, type RegionKind } from './marks.ts';

/** Deeper regions are not opened: their content stays in the one around them. */
const deepest = 12;

interface Marker {
  kind: RegionKind;
  isEnd: boolean;
  title: PhrasingContent[];
  node: RootContent;
}
interface Open {
  marker: Marker;
  children: RootContent[];
}

const written: Record<RegionKind, string> = {
  collapsible: '+++',
  tabs: '>[!BEGINTABS]',
  tab: '>[!TAB]',
  'shade-box': '>[!BEGINSHADEBOX]',
};
/** Folds all regions of a tree. Unclosed ones end with their parent and are reported. */
export function foldRegions(tree: Root, page: Page): void {
  if (page.mayHold(/\+\+\+|\[\s*!\s*(?:BEGIN|END|TAB)/iu)) fold(tree, page);
}

function fold(parent: Parents, page: Page): void {
  for (const child of parent.children) if ('children' in child) fold(child, page);
  const items = parent.children.flatMap((node) => readMarkers(node, page));
  if (!items.some((item) => 'isEnd' in item)) return;
  const root: RootContent[] = [];
  const stack: Open[] = [];
  const add = (node: RootContent) => (stack.at(-1)?.children ?? root).push(node);
  const close = () => {
    const open = stack.pop();
    if (open !== undefined) add(build(open, page));
  };
  for (const item of items) {
    if (!('isEnd' in item)) add(item);
    else if (item.isEnd) closeRegion(item, stack, close, page);
    else openRegion(item, stack, close, page);
  }
  while (stack.length > 0) {
    const { marker } = stack.at(-1) as Open;
    if (marker.kind !== 'tab') page.report('unclosed-region', marker.node, `\`${written[marker.kind]}\` is never closed.`);
    close();
  }
  parent.children = root as typeof parent.children;
}

function readMarkers(node: RootContent, page: Page): (RootContent | Marker)[] {
  if (node.type === 'collapsibleFence') return [{ kind: 'collapsible', isEnd: node.children.length === 0, title: [], node }];
  if (node.type !== 'blockquote') return [node];
  const markers: Marker[] = [];
  for (let token = readQuoteToken(node, page); token !== undefined; token = readQuoteToken(node, page)) {
    const known = quoteMarks[token.name.toUpperCase()];
    if (known === undefined) break;
    markers.push({ ...known, title: withoutQuotes(token.title), node: markerNode(node) });
    dropQuoteToken(node);
  }
  if (markers.length === 0) return [node];
  return [...markers, ...node.children];
}

/** `"Use case"` → `Use case`: a title may stand in quotation marks. */
function withoutQuotes(title: PhrasingContent[]): PhrasingContent[] {
  const first = title[0];
  const last = title.at(-1);
  if (first?.type === 'text') first.value = first.value.replace(/^["“]/u, '');
  if (last?.type === 'text') last.value = last.value.replace(/["”]$/u, '');
  return title;
}

const titleOf = (marker: Marker): string => toString({ type: 'paragraph', children: marker.title });

const markerNode = (quote: Blockquote): Blockquote => ({
  type: 'blockquote',
  children: [],
  position: quote.position,
  data: quote.data,
});

function openRegion(marker: Marker, stack: Open[], close: () => void, page: Page): void {
  if (marker.kind === 'tab') {
    if (stack.at(-1)?.marker.kind === 'tab') close();
    if (stack.at(-1)?.marker.kind !== 'tabs')
      page.report(
        'tab-outside-tabs',
        marker.node,
        `The tab \`${titleOf(marker)}\` stands outside \`>[!BEGINTABS]\` and \`>[!ENDTABS]\`.`,
      );
  } else if (stack.some((open) => open.marker.kind === marker.kind)) {
    page.report('nested-region', marker.node, `\`${written[marker.kind]}\` stands inside another one.`);
    if (marker.kind === 'collapsible' && stack.at(-1)?.marker.kind === 'collapsible') close();
  }
  if (stack.length < deepest) stack.push({ marker, children: [] });
}

function closeRegion(marker: Marker, stack: Open[], close: () => void, page: Page): void {
  if (!stack.some((open) => open.marker.kind === marker.kind)) {
    page.report('stray-region-end', marker.node, `There is no open \`${written[marker.kind]}\` to close here.`);
    return;
  }
  for (let top = stack.at(-1); top !== undefined; top = stack.at(-1)) {
    if (top.marker.kind !== marker.kind && top.marker.kind !== 'tab') {
      page.report('unclosed-region', top.marker.node, `\`${written[top.marker.kind]}\` is never closed.`);
    }
    close();
    if (top.marker.kind === marker.kind) return;
  }
}

function build(open: Open, page: Page): DialectBlock {
  const { kind, node, title } = open.marker;
  const block =
    kind === 'collapsible'
      ? buildCollapsible(node as CollapsibleFence, open.children)
      : kind === 'tabs'
        ? buildTabs(open.children)
        : kind === 'tab'
          ? buildTab(title, open.children)
          : buildShadeBox(title, open.children);
  if (kind === 'tabs' && open.children.length === 0) page.report('unclosed-region', node, 'A set of tabs has no tab.');
  return { ...block, position: node.position };
}
