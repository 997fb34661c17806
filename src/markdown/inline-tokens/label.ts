import type { Nodes, Parents, PhrasingContent } from 'mdast';
import type { DialectInline } from '../mdast-nodes.ts';

/** A label of the user interface: shown as such, and left alone by translation in the browser. */
export const wrapLabel = (children: PhrasingContent[]): DialectInline => ({
  type: 'dialectInline',
  children,
  data: { hName: 'span', hProperties: { className: ['uicontrol'], translate: 'no' } },
});

export const isParent = (node: Nodes): node is Parents => 'children' in node;

/** What stands between the labels of a path: `**[!UICONTROL A** > **B]**`. */
export const isSeparator = (text: string): boolean => /^[\s\u200B>›→|/,-]*$/u.test(text);
