// Markdown marks that reached the reader because something around them was wrong.
import type { Element, Root } from 'hast';
import type { Page } from '../context.ts';

/** Reports literal `**` and `](` in the text of a page, outside code. */
export function reportLiteralMarks(tree: Root | Element, page: Page, positioned?: Element): void {
  for (const child of tree.children) {
    if (child.type === 'text') {
      const at = child.position === undefined ? positioned : child;
      if (child.value.includes('**')) page.report('literal-emphasis', at, 'Readers see `**`.');
      if (child.value.includes('](')) page.report('literal-link', at, 'Readers see `](`.');
    } else if (child.type === 'element' && child.tagName !== 'pre' && child.tagName !== 'code') {
      reportLiteralMarks(child, page, child.position === undefined ? positioned : child);
    }
  }
}
