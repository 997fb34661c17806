// HTML inside Markdown, before it is parsed: comments go, allowed tags stay, and every other `<` becomes a visible
// character. So `<cluster id>` is read as its author meant it, and a stray `<textarea>` cannot swallow the page. Safety
// does not hang on this text: the parsed tree is sanitized afterwards.
import type { Html, Parents, Root, RootContent } from 'mdast';
import type { Page } from '../context.ts';
import { stripTokens } from '../inline-tokens/strip.ts';
import { allowedTags, refusedTags } from './allow-list.ts';
import { closeLinks, findLinkTags, placeIn, type LinkTag } from './close-links.ts';

const allowed = new Set<string>(allowedTags);
const piece = /<!--([\s\S]*?)-->|<(\/?)([A-Za-z][A-Za-z0-9_.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<(?=[!?/A-Za-z])/gu;

/** Makes the raw HTML of a tree safe to parse. Returns whether any is left. */
export function escapeRawHtml(tree: Root, page: Page): boolean {
  const links: LinkTag[] = [];
  const hasHtml = visit(tree, page, links);
  closeLinks(links, page);
  return hasHtml;
}

function visit(parent: Parents, page: Page, links: LinkTag[]): boolean {
  let hasHtml = false;
  for (let index = 0; index < parent.children.length; index += 1) {
    const child = parent.children[index];
    if (child?.type === 'html') {
      const replacement = escapeNode(child, parent, page);
      if (replacement === undefined) {
        parent.children.splice(index, 1);
        index -= 1;
      } else (parent.children as RootContent[])[index] = replacement;
      if (replacement?.type === 'html') {
        hasHtml = true;
        links.push(...findLinkTags(replacement, parent, isPhrase(parent)));
      }
    } else if (child !== undefined && 'children' in child && visit(child, page, links)) hasHtml = true;
  }
  return hasHtml;
}

const phrases = new Set([
  'paragraph',
  'heading',
  'tableCell',
  'strong',
  'emphasis',
  'link',
  'delete',
  'dialectInline',
  'collapsibleFence',
]);
/** Whether what stands in a parent stands among phrases. */
const isPhrase = (parent: Parents): boolean => phrases.has(parent.type);

function escapeNode(node: Html, parent: Parents, page: Page): RootContent | undefined {
  let hasTags = false;
  const value = node.value.replace(
    piece,
    (
      written: string,
      comment: string | undefined,
      slash: string | undefined,
      name: string | undefined,
      _rest,
      offset: number,
    ) => {
      if (comment !== undefined) {
        if (comment.includes('{:'))
          reportAt('commented-attributes', offset, 'An attribute list stands inside a comment and has no effect.');
        return '';
      }
      const tag = name?.toLowerCase();
      if (tag !== undefined && allowed.has(tag)) {
        hasTags = true;
        return written;
      }
      if (slash === '/') return `&lt;${written.slice(1)}`;
      if (tag !== undefined && refusedTags.has(tag))
        reportAt('disallowed-html', offset, `\`<${tag}>\` is not allowed in articles and is shown as text.`);
      else reportAt('unknown-tag', offset, `\`${written}\` is not HTML and is shown as text.`);
      return `&lt;${written.slice(1)}`;
    },
  );
  function reportAt(rule: 'commented-attributes' | 'disallowed-html' | 'unknown-tag', offset: number, message: string): void {
    page.report(rule, placeIn(node, offset, page), message);
  }
  if (hasTags) return { ...node, value };
  const text = stripTokens(value.replaceAll('&lt;', '<'));
  if (text.trim() === '') return undefined;
  const literal: RootContent = { type: 'text', value: text, position: node.position, data: { ...node.data } };
  return isPhrase(parent) ? literal : { type: 'paragraph', children: [literal], position: node.position, data: { ...node.data } };
}
