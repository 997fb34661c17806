// The text of an article as a part of a page that holds several.
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import type { Section } from '../../vocabulary.ts';
import { sectionHeading } from './section-heading.ts';

/**
 * HTML of the sections, whose addresses are written already: headings one level down, every id and the links to them with
 * `prefix` before them, and `title` after the names of tables and pictures that scroll. The first `h1` is left out.
 */
export function articlePart(sections: readonly Section[], { prefix, title }: { prefix: string; title: string }): string {
  const first = sections.find(({ depth }) => depth === 1);
  const html = sections.flatMap((section) => [
    ...(section === first || section.depth === 0 ? [] : [sectionHeading(section)]),
    ...section.blocks.map((block) => block.html),
  ]);
  const tree = fromHtml(html.join('\n'), { fragment: true });
  visit(tree, 'element', (element: Element) => {
    const { properties } = element;
    const { id, href, ariaLabel } = properties;
    if (typeof id === 'string') properties['id'] = `${prefix}${id}`;
    if (typeof href === 'string' && href.startsWith('#')) properties['href'] = `#${prefix}${href.slice(1)}`;
    // Names of regions are told apart.
    if (typeof ariaLabel === 'string') properties['ariaLabel'] = `${ariaLabel} (${title})`;
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.min(Number(level) + 1, 6)}`;
  });
  return toHtml(tree);
}
