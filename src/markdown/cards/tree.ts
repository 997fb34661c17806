// Cards: a list of links inside a comment, of which the publisher's tool makes HTML below it. Where that HTML is missing,
// readers would see nothing; they get the links and their descriptions as a list.
import type { Html, List, ListItem, PhrasingContent, Root } from 'mdast';
import { visit } from 'unist-util-visit';
import type { Page } from '../context.ts';

const comment = /^\s*<!--\s*CARDS\b([\s\S]*?)-->/iu;
const written = /<!--\s*START CARDS HTML/iu;

/**
 * Turns card comments without their HTML into lists.
 *
 * @example `<!-- CARDS`, `* a.md`, `{title = A}`, `-->` → `<ul><li><a href="a/">A</a></li></ul>`
 */
export function resolveCards(tree: Root, page: Page): void {
  if (!page.mayHold(/<!--\s*CARDS/iu)) return;
  visit(tree, 'html', (node: Html, index, parent) => {
    const cards = comment.exec(node.value)?.[1];
    if (cards === undefined || index === undefined || parent === undefined) return;
    const next = parent.children[index + 1];
    if (written.test(node.value) || (next?.type === 'html' && written.test(next.value))) return;
    const list = toList(cards, node, page);
    if (list === undefined) return;
    // What follows the comment in the same piece of HTML stays.
    const rest = node.value.replace(comment, '');
    parent.children.splice(index, 1, ...([list, ...(rest.trim() === '' ? [] : [{ ...node, value: rest }])] as never[]));
  });
}

function toList(cards: string, node: Html, page: Page): List | undefined {
  const { position } = node;
  const items = cards.split(/^[ \t]*[*+-][ \t]+/mu).slice(1);
  const children = items.flatMap((item): ListItem[] => {
    const url = /^\S+/u.exec(item)?.[0];
    if (url === undefined) return [];
    const values = new Map(
      [...item.matchAll(/\{\s*([a-z-]+)\s*=\s*([^{}]*?)\s*\}/giu)].map(([, key = '', value = '']) => [key.toLowerCase(), value]),
    );
    // A card without a title is named by what it leads to.
    const title = values.get('title') ?? page.context.resolveLink(url, page.placeOf(node)).title ?? url;
    const link: PhrasingContent = { type: 'link', url, children: [{ type: 'text', value: title }], position };
    const description = values.get('description') ?? '';
    const words: PhrasingContent[] = description === '' ? [] : [{ type: 'text', value: ` – ${description}` }];
    return [
      { type: 'listItem', spread: false, position, children: [{ type: 'paragraph', children: [link, ...words], position }] },
    ];
  });
  return children.length === 0 ? undefined : { type: 'list', ordered: false, spread: false, children, position };
}
