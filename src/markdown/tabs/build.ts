import type { PhrasingContent, RootContent } from 'mdast';
import type { DialectBlock } from '../mdast-nodes.ts';

/** A set of tabs: all panels stand one below the other with their titles, so that script, paper and search see all. */
export const buildTabs = (children: RootContent[]): DialectBlock => ({
  type: 'dialectBlock',
  children,
  data: { hName: 'div', hProperties: { className: ['tabs'] } },
});

/** @example `>[!TAB Cloud]` → `<div class="tab"><p class="tab-title">Cloud</p>…</div>` */
export const buildTab = (title: PhrasingContent[], children: RootContent[]): DialectBlock => ({
  type: 'dialectBlock',
  children: [{ type: 'paragraph', children: title, data: { hProperties: { className: ['tab-title'] } } }, ...children],
  data: { hName: 'div', hProperties: { className: ['tab'] } },
});
