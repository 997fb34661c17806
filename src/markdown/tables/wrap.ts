// Wide tables scroll inside their own region, which a keyboard can reach; the page never scrolls sideways.
import { classesOf } from '../element-facts.ts';
import type { Element, Root } from 'hast';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from '../context.ts';

/** Wraps every outermost table in `<div class="table-scroll" role="region" tabindex="0" aria-label="Table 1">`. */
export function wrapTables(tree: Root, page: Page): void {
  if (!page.mayHold(/[|｜]|<table/iu)) return;
  let number = 0;
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'p') return SKIP; // it holds no block
    if (element.tagName !== 'table' || index === undefined || parent === undefined) return undefined;
    visit(element, 'element', alignCell);
    number += 1;
    parent.children[index] = {
      type: 'element',
      tagName: 'div',
      properties: {
        className: ['table-scroll'],
        role: 'region',
        tabIndex: 0,
        ariaLabel: page.context.label('table.region', { number }),
      },
      children: [element],
      position: element.position,
    };
    return SKIP;
  });
}

/** `align` is no longer HTML: a class says the same. */
function alignCell(element: Element): void {
  const { align } = element.properties;
  delete element.properties['align'];
  if (typeof align === 'string' && /^(?:left|right|center)$/u.test(align)) {
    element.properties['className'] = [...classesOf(element), `align-${align}`];
  }
}
