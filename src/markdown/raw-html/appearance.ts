// Inline styles never reach a page, but some carry meaning: a table may be a chart of coloured cells with a key below.
// Backgrounds become numbered fills, in the order in which a document uses them; alignment becomes a class.
import { classesOf } from '../element-facts.ts';
import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Page } from '../context.ts';

/** As many fills as the style sheet tells apart; later colours share the last. */
const mostFills = 6;

/** Replaces what styles, `align` and editors' classes say by classes of our own. */
export function mapAppearance(tree: Root, page: Page): void {
  if (!page.mayHold(/style|align/iu)) return;
  const fills = new Map<string, number>();
  visit(tree, 'element', (element) => {
    const { style, align } = element.properties;
    if (style !== undefined || align !== undefined || classesOf(element).some((name) => name.includes('text-align-')))
      mapOne(element, fills);
  });
}

function mapOne(element: Element, fills: Map<string, number>): void {
  const isCell = element.tagName === 'td' || element.tagName === 'th' || element.tagName === 'tr';
  const style = String(element.properties['style'] ?? '');
  const classes = classesOf(element);
  const align =
    /text-align\s*:\s*(left|right|center)/iu.exec(style)?.[1] ??
    /text-align-(left|right|center)/iu.exec(classes.join(' '))?.[1] ??
    element.properties['align'];
  const fill = isCell
    ? /background(?:-color)?\s*:\s*(#[0-9a-f]{3,8}|[a-z]+|rgba?\([\d\s.,%]+\))/iu.exec(style)?.[1]?.toLowerCase()
    : undefined;
  if (typeof align === 'string' && /^(?:left|right|center)$/iu.test(align)) classes.push(`align-${align.toLowerCase()}`);
  if (fill !== undefined && !['none', 'transparent', 'inherit', 'white', '#fff', '#ffffff'].includes(fill)) {
    if (!fills.has(fill)) fills.set(fill, Math.min(fills.size + 1, mostFills));
    classes.push(`fill-${fills.get(fill)}`);
  }
  delete element.properties['style'];
  delete element.properties['align'];
  element.properties['className'] = classes;
}
