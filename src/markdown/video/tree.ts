// `>[!VIDEO](https://…)` becomes a link to the video. No frame: nothing is fetched from another host.
import type { Blockquote, Link, Parents, Root, RootContent } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../context.ts';

/** @example `>[!VIDEO](https://video.tv.adobe.com/v/1)` → `<p class="video"><a href="…">Watch the video on video.tv.adobe.com</a></p>` */
export function resolveVideos(tree: Root, page: Page): void {
  if (/!\s*VIDEO/iu.test(page.body) || page.body.includes('{{')) visit(tree, page);
}

function visit(parent: Parents, page: Page): void {
  for (const [index, child] of parent.children.entries()) {
    if (!('children' in child)) continue;
    const links = child.type === 'blockquote' ? videoLinks(child) : [];
    if (links.length > 0) (parent.children as RootContent[])[index] = card(links, page);
    else visit(child, page);
  }
}

function videoLinks(quote: Blockquote): Link[] {
  const [paragraph, ...more] = quote.children;
  if (paragraph?.type !== 'paragraph' || more.length > 0) return [];
  const links = paragraph.children.filter((node) => node.type === 'link');
  const isVideos = links.length > 0 && links.every((link) => /^\s*!\s*VIDEO/iu.test(toString(link)));
  const isAlone = paragraph.children.every((node) => node.type === 'link' || (node.type === 'text' && node.value.trim() === ''));
  return isVideos && isAlone ? links : [];
}

function card(links: Link[], page: Page): RootContent {
  const children = links.map((link): Link => {
    const host = /^https?:\/\/([^/?#]+)/iu.exec(link.url)?.[1] ?? link.url;
    return { ...link, children: [{ type: 'text', value: page.context.label('video.watch', { host }) }] };
  });
  return { type: 'paragraph', children, position: links[0]?.position, data: { hProperties: { className: ['video'] } } };
}
