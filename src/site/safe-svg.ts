// An SVG is a document: opened by its own address it may run scripts and load files. Only harmless ones are published
// as they are; from others, what could act is taken out.
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import type { Element, Nodes, Root } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements that act, load, or open a second language inside the drawing. */
const unsafeElements = new Set(['script', 'foreignobject', 'iframe', 'object', 'embed', 'audio', 'video', 'handler', 'listener', 'set', 'animate']);

/**
 * The drawing without anything that acts, and what was taken out (`<script>`, `onload`, `href="https://…"`).
 * Where nothing was, `svg` is the text as given. DOCTYPE and processing instructions of unsafe files are dropped.
 */
export function makeSvgSafe(svg: string): { svg: string; removed: string[] } {
  const tree = fromHtml(svg, { fragment: true, space: 'html' });
  const removed: string[] = [];
  if (/<!ENTITY/i.test(svg)) removed.push('<!ENTITY>');
  visit(tree, 'element', (node: Element, index, parent: Root | Element | undefined) => {
    if (unsafeElements.has(node.tagName.toLowerCase()) && parent && index !== undefined) {
      removed.push(`<${node.tagName}>`);
      parent.children.splice(index, 1);
      return index;
    }
    for (const [name, value] of Object.entries(node.properties)) {
      if (isSafeAttribute(name, String(value))) continue;
      removed.push(name);
      delete node.properties[name];
    }
    if (node.tagName === 'style' && /@import|url\(\s*['"]?(?!#)/i.test(textOf(node))) {
      removed.push('<style> that loads');
      node.children = [];
    }
    return undefined;
  });
  return removed.length === 0 ? { svg, removed } : { svg: toHtml(tree, { space: 'svg', allowDangerousHtml: false }), removed };
}

function isSafeAttribute(name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (/href$/i.test(name)) return value.startsWith('#') || /^data:image\/(?:png|jpeg|webp|gif);/i.test(value);
  return !/url\(\s*['"]?(?!#)|javascript:/i.test(value);
}

const textOf = (node: Nodes): string => ('value' in node ? node.value : 'children' in node ? node.children.map(textOf).join('') : '');
