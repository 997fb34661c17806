// Blocks of an article made fit for another page.
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Block } from '../../vocabulary.ts';

/** Headings inside blocks (in collapsibles) stand below the step's own heading. */
const deepest = 6;

/**
 * HTML of the blocks without ids (an id may stand on a page once, and links to it belong to the article) and without links
 * at words of the glossary (they stand where an article has the word first), with headings one level down. `alt` replaces
 * the text of every picture.
 */
export function partHtml(blocks: readonly Block[], alt?: string): string {
  const tree = fromHtml(blocks.map(({ html }) => html).join('\n'), { fragment: true });
  visit(tree, 'element', (element, index, parent) => {
    const classes = element.properties['className'];
    if (element.tagName === 'a' && Array.isArray(classes) && classes.includes('term') && parent && index !== undefined) {
      parent.children.splice(index, 1, ...element.children);
      return index;
    }
    delete element.properties['id'];
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.min(Number(level) + 1, deepest)}`;
    if (element.tagName === 'img' && alt !== undefined) element.properties['alt'] = alt;
    return undefined;
  });
  return toHtml(tree);
}

/** The same HTML with `place` after the name of every table: on one page, “Table 1” of two articles are told apart. */
export function nameTables(html: string, place: string): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', ({ properties }) => {
    const classes = properties['className'];
    if (Array.isArray(classes) && classes.includes('table-scroll'))
      properties['ariaLabel'] = `${String(properties['ariaLabel'] ?? '')} (${place})`;
  });
  return toHtml(tree);
}
