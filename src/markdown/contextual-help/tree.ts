// `>[!CONTEXTUALHELP]` holds what the product shows beside a control: ids and texts that readers of the page do not see.
import type { Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from '../context.ts';
import { readQuoteToken } from '../quotes/read-token.ts';

/** Takes the quotes out. */
export function dropContextualHelp(tree: Root, page: Page): void {
  if (!page.mayHold(/CONTEXTUALHELP/iu)) return;
  visit(tree, 'blockquote', (quote, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    if (readQuoteToken(quote, page)?.name.toUpperCase() !== 'CONTEXTUALHELP') return undefined;
    parent.children.splice(index, 1);
    return [SKIP, index];
  });
}
