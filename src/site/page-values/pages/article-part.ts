// The text of an article as a part of a page that holds several.
import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { visit } from 'unist-util-visit';
import { elementPattern, namePattern } from '../../../html-text.ts';
import type { Section } from '../../../vocabulary.ts';
import { sectionHeading } from './section-heading.ts';

const deepest = 6;

/** What has to be changed in a text; most blocks have nothing of it, and are not parsed. */
const signs = [elementPattern('h[1-6]'), namePattern('id|aria-label'), namePattern('href', '#')];

/**
 * HTML of the sections, whose addresses are written already: headings one level down, every id and the links to them with
 * `prefix` before them, and `title` after the names of tables and pictures that scroll. The first `h1` is left out.
 */
export function articlePart(sections: readonly Section[], { prefix, title }: { prefix: string; title: string }): string {
  const first = sections.find(({ depth }) => depth === 1);
  const mended = (html: string): string => (signs.some((sign) => sign.test(html)) ? mend(html, { prefix, title }) : html);
  const headingOf = ({ id, depth, headingHtml }: Section): string =>
    sectionHeading({
      id: `${prefix}${id}`,
      depth: Math.min(Math.max(2, depth) + 1, deepest),
      headingHtml: mended(headingHtml),
    });
  return sections
    .flatMap((section) => [
      ...(section === first || section.depth === 0 ? [] : [headingOf(section)]),
      ...section.blocks.map(({ html }) => mended(html)),
    ])
    .join('\n');
}

function mend(html: string, { prefix, title }: { prefix: string; title: string }): string {
  const tree = fromHtml(html, { fragment: true });
  visit(tree, 'element', (element: Element) => {
    const { properties } = element;
    const { id, href, ariaLabel } = properties;
    if (typeof id === 'string') properties['id'] = `${prefix}${id}`;
    if (typeof href === 'string' && href.startsWith('#')) properties['href'] = `#${prefix}${href.slice(1)}`;
    // Names of regions are told apart.
    if (typeof ariaLabel === 'string') properties['ariaLabel'] = `${ariaLabel} (${title})`;
    const level = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (level !== undefined) element.tagName = `h${Math.min(Number(level) + 1, deepest)}`;
  });
  return toHtml(tree);
}
