import type { RootContent } from 'mdast';
import type { CollapsibleFence, DialectBlock } from '../mdast-nodes.ts';

/**
 * A collapsible as the browser's own disclosure: works without script.
 *
 * @example `+++ Title`, text, `+++` → `<details class="collapsible"><summary>Title</summary>text</details>`
 */
export function buildCollapsible(fence: CollapsibleFence, children: RootContent[]): DialectBlock {
  const summary: DialectBlock = { type: 'dialectBlock', children: fence.children, data: { hName: 'summary' } };
  return {
    type: 'dialectBlock',
    children: [summary, ...children],
    data: { hName: 'details', hProperties: { className: ['collapsible'] } },
  };
}
