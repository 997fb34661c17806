// A footnote that nothing refers to is on no page.
import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Page } from '../context.ts';

/** Reports footnotes whose text nobody will see. */
export function reportUnusedFootnotes(tree: Root, page: Page): void {
  if (!page.mayHold(/\[\^/u)) return;
  const used = new Set<string>();
  visit(tree, 'footnoteReference', ({ identifier }) => void used.add(identifier));
  visit(tree, 'footnoteDefinition', (definition) => {
    if (used.has(definition.identifier)) return;
    page.report('footnote-unused', definition, `Nothing refers to the footnote \`[^${definition.identifier}]\`.`);
  });
}
