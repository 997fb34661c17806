// GFM footnotes come with English words; they get the page's own.
import type { Element, Root } from 'hast';
import type { Page } from '../context.ts';

/** Names the footnotes in the language of the page. */
export function labelFootnotes(tree: Root | Element, page: Page): void {
  if (tree.type === 'root' && !page.body.includes('[^')) return;
  for (const child of tree.children) {
    if (child.type !== 'element') continue;
    if (child.properties['dataFootnotes'] !== undefined) {
      child.properties = { className: ['footnotes'], role: 'doc-endnotes', ariaLabel: page.context.label('footnotes.title') };
      child.children = child.children.filter((node) => node.type !== 'element' || node.tagName !== 'h2');
    }
    if (child.properties['dataFootnoteBackref'] !== undefined)
      child.properties['ariaLabel'] = page.context.label('footnotes.back');
    delete child.properties['ariaDescribedBy'];
    labelFootnotes(child, page);
  }
}
