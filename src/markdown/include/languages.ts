// An included text may stand in another language than the page: browsers and screen readers are told so.
import type { Element, Root } from 'hast';
import type { Page } from '../context.ts';

const headings = new Set(['h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** Gives `lang` to the outermost elements whose text stands in another language than what is around them. */
export function markLanguages(tree: Root, page: Page): void {
  if (page.sources.some(({ lang }) => lang !== undefined)) markBelow(tree, page.context.lang, page);
}

/** `around` is the language above, which `unist-util-visit` does not hand down. */
function markBelow(parent: Root | Element, around: string, page: Page): void {
  for (const child of parent.children) {
    if (child.type !== 'element') continue;
    const source = page.sourceOf(child);
    const written = child.properties['lang'];
    const lang = typeof written === 'string' ? written : source === undefined ? around : (source.lang ?? page.context.lang);
    if (lang !== around && written === undefined) mark(child, lang);
    markBelow(child, lang, page);
  }
}

/** A page keeps of a heading what is inside it. */
function mark(element: Element, lang: string): void {
  if (!headings.has(element.tagName)) element.properties['lang'] = lang;
  else
    element.children = [
      { type: 'element', tagName: 'span', properties: { lang }, children: element.children, position: element.position },
    ];
}
