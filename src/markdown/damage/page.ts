// Markdown marks that reached the reader because something around them was wrong.
import type { Element, Root, Text } from 'hast';
import type { Rule } from '../../problem.ts';
import type { Page } from '../context.ts';

/** Reports literal `**` and `](` in the text of a page, outside code. */
export function reportLiteralMarks(tree: Root | Element, page: Page, positioned?: Element): void {
  for (const child of tree.children) {
    if (child.type === 'text') {
      const at = child.position === undefined ? positioned : child;
      report('literal-emphasis', '**', child, at, page);
      report('literal-link', '](', child, at, page);
    } else if (child.type === 'element' && child.tagName !== 'pre' && child.tagName !== 'code') {
      reportLiteralMarks(child, page, child.position === undefined ? positioned : child);
    }
  }
}

function report(rule: Rule, mark: string, text: Text, at: Element | Text | undefined, page: Page): void {
  const index = text.value.indexOf(mark);
  if (index < 0) return;
  const place = page.placeOf(at);
  const lines = text.value.slice(0, index).split('\n');
  const isFirstLine = lines.length === 1;
  page.report(rule, { ...place, line: (place.line ?? 1) + lines.length - 1, column: isFirstLine ? (place.column ?? 1) + (at === text ? index : 0) : (lines.at(-1)?.length ?? 0) + 1 }, `Readers see \`${mark}\` in \`${excerpt(text.value, index)}\`.`);
}

const excerpt = (text: string, index: number): string => text.slice(Math.max(0, index - 15), index + 17).replace(/\s+/gu, ' ').replaceAll('`', '').trim();
