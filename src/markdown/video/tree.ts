// `[!VIDEO](https://…)` becomes a link to the video, in a quote or not. No frame: nothing is fetched from another host.
import type { Link, Paragraph, Parents, PhrasingContent, Root, RootContent, Text } from 'mdast';
import { toString } from 'mdast-util-to-string';
import type { Page } from '../context.ts';
import { markLabel } from '../mark-label.ts';

/** @example `>[!VIDEO](https://video.tv.adobe.com/v/1)` → `<p class="video"><a href="…">Watch the video on video.tv.adobe.com</a></p>` */
export function resolveVideos(tree: Root, page: Page): void {
  if (page.mayHold(/!\s*VIDEO/iu)) resolveBelow(tree, page, new Set());
}

/**
 * `videos` collects the links that lead to one, and the paragraphs that hold nothing else. From the inside out, which
 * `unist-util-visit` cannot: a quote is judged by what has become of its paragraphs.
 */
function resolveBelow(parent: Parents, page: Page, videos: Set<RootContent>): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child === undefined || !('children' in child)) continue;
    if (child.type === 'link' && /^\s*!\s*VIDEO/iu.test(toString(child))) {
      label(child, page);
      videos.add(child);
      continue;
    }
    resolveBelow(child, page, videos);
    const first = child.children[0];
    let replacement: RootContent[] | undefined;
    if (child.type === 'paragraph') replacement = setApart(child, videos);
    // The quote is how a video is written; text below it in the same quote is the article's own.
    else if (child.type === 'blockquote' && first !== undefined && videos.has(first)) replacement = child.children;
    if (replacement === undefined) continue;
    (parent.children as RootContent[]).splice(index, 1, ...replacement);
    index += replacement.length - 1;
  }
}

function label(link: Link, page: Page): void {
  const host = /^https?:\/\/([^/?#]+)/iu.exec(link.url)?.[1] ?? link.url;
  const text: Text = { type: 'text', value: page.context.label('video.watch', { host }) };
  link.children = [markLabel(text, page.context.labelMarks?.('video.watch'))];
}

const isBlank = (node: PhrasingContent): boolean => node.type === 'break' || (node.type === 'text' && node.value.trim() === '');
const beginsLine = (node: PhrasingContent, before: PhrasingContent | undefined): boolean =>
  before?.type === 'break' ||
  (before?.type === 'text' && before.value.includes('\n')) ||
  (node.type === 'text' && /^\s*\n/u.test(node.value));

/** Videos at the beginning of a paragraph as a paragraph of their own, and the lines after them; undefined without any. */
function setApart(paragraph: Paragraph, videos: Set<RootContent>): RootContent[] | undefined {
  const { children } = paragraph;
  const end = children.findIndex((node) => !videos.has(node) && !isBlank(node));
  const rest = end < 0 ? [] : children.slice(end);
  const links = children.slice(0, end < 0 ? children.length : end).filter((node) => videos.has(node));
  const [next] = rest;
  if (links.length === 0 || (next !== undefined && !beginsLine(next, children[end - 1]))) return undefined;
  const card: Paragraph = {
    type: 'paragraph',
    children: links,
    position: links[0]?.position,
    data: { ...paragraph.data, hProperties: { className: ['video'] } },
  };
  videos.add(card);
  if (next === undefined) return [card];
  if (next.type === 'text') next.value = next.value.trimStart();
  return [card, { ...paragraph, children: rest, position: next.position }];
}
