// GFM footnotes come with English words; they get the page's own.
import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Page } from '../context.ts';

/** Names the footnotes in the language of the page. */
export function labelFootnotes(tree: Root, page: Page): void {
  if (!page.mayHold(/\[\^/u)) return;
  visit(tree, 'element', (element) => {
    if (element.properties['dataFootnotes'] !== undefined) {
      element.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: page.context.label('footnotes.title') };
      element.children = element.children.filter((node) => node.type !== 'element' || node.tagName !== 'h2');
    }
    if (element.properties['dataFootnoteBackref'] !== undefined)
      element.properties['ariaLabel'] = page.context.label('footnotes.back');
    delete element.properties['ariaDescribedBy'];
  });
}
