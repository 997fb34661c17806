// Wide tables scroll inside their own region, which a keyboard can reach; the page never scrolls sideways.
import type { Element, Root } from 'hast';
import type { Page } from '../context.ts';

/** Wraps every outermost table in `<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">`. */
export function wrapTables(tree: Root, page: Page): void {
  wrap(tree, page, { number: 0 });
}

function wrap(parent: Root | Element, page: Page, count: { number: number }): void {
  for (const [index, child] of parent.children.entries()) {
    if (child.type !== 'element') continue;
    if (child.tagName !== 'table') {
      wrap(child, page, count);
      continue;
    }
    alignCells(child);
    count.number += 1;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: page.context.label('table.region', { number: count.number }),
      },
      children: [child],
      position: child.position,
    };
  }
}

/** `align` is no longer HTML: a class says the same. */
function alignCells(element: Element): void {
  const { align } = element.properties;
  delete element.properties['align'];
  if (typeof align === 'string' && /^(?:left|right|center)$/u.test(align)) {
    element.properties['className'] = [...classesOf(element), `align-${align}`];
  }
  for (const child of element.children) if (child.type === 'element') alignCells(child);
}

const classesOf = (element: Element): string[] =>
  Array.isArray(element.properties['className']) ? element.properties['className'].map(String) : [];
