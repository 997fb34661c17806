import type { PhrasingContent, RootContent } from 'mdast';
import type { DialectBlock } from '../mdast-nodes.ts';

/** @example `>[!BEGINSHADEBOX "Use case"]` → `<div class="shade-box"><p class="shade-box-title">Use case</p>…</div>` */
export function buildShadeBox(title: PhrasingContent[], children: RootContent[]): DialectBlock {
  const heading: RootContent[] =
    title.length === 0 ? [] : [{ type: 'paragraph', children: title, data: { hProperties: { className: ['shade-box-title'] } } }];
  return {
    type: 'dialectBlock',
    children: [...heading, ...children],
    data: { hName: 'div', hProperties: { className: ['shade-box'] } },
  };
}
