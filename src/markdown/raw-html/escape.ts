// HTML inside Markdown, before it is parsed: comments go, allowed tags stay, tags that only group go, and every other `<` becomes a visible
// character. So `<cluster id>` is read as its author meant it, and a stray `<textarea>` cannot swallow the page. Safety
// does not hang on this text: the parsed tree is sanitized afterwards.
import type { Html, Parents, Root, RootContent } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from '../context.ts';
import type { Rule } from '../../problem.ts';
import { stripTokens } from '../inline-tokens/strip.ts';
import { allowedTags, officeTags, refusedTags, transparentTags } from './allow-list.ts';
import { closeLinks, findLinkTags, placeIn, type LinkTag } from './close-links.ts';

const allowed = new Set<string>(allowedTags);
const piece = /<!--([\s\S]*?)-->|<(\/?)([A-Za-z][A-Za-z0-9_.:-]*)((?:[^<>"']|"[^"]*"|'[^']*')*)>|<(?=[!?/A-Za-z])/gu;

/** Makes the raw HTML of a tree safe to parse. Returns whether any is left. */
export function escapeRawHtml(tree: Root, page: Page): boolean {
  if (!page.mayHold(/</u)) return false;
  const html: RawHtml = { links: [], open: 0, tooDeep: 0 };
  let hasHtml = false;
  visit(tree, 'html', (node, index, parent) => {
    if (index === undefined || parent === undefined) return undefined;
    const replacement = escapeNode(node, parent, page, html);
    if (replacement === undefined) parent.children.splice(index, 1);
    else (parent.children as RootContent[])[index] = replacement;
    if (replacement?.type === 'html') {
      hasHtml = true;
      html.links.push(...findLinkTags(replacement, parent, isPhrase(parent)));
    }
    return [SKIP, replacement === undefined ? index : index + 1];
  });
  closeLinks(html.links, page);
  return hasHtml;
}

/** What has been read of the raw HTML of a document. */
interface RawHtml {
  links: LinkTag[];
  /** Elements that are open. */
  open: number;
  /** Those of them that stand too deep, and as text. */
  tooDeep: number;
}

/** Deeper elements are shown as text: what walks the tree afterwards would overflow. */
const deepest = 200;
/** Elements that hold nothing, or that end where the next of their kind begins. */
const unnested = new Set(['br', 'img', 'hr', 'col', 'p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'thead', 'tbody', 'tfoot', 'a']);

/** Whether a tag leads too deep, or ends what did. */
function isTooDeep(tag: string, isEnd: boolean, html: RawHtml): boolean {
  if (unnested.has(tag)) return html.tooDeep > 0;
  if (isEnd) {
    if (html.tooDeep > 0) {
      html.tooDeep -= 1;
      return true;
    }
    html.open = Math.max(0, html.open - 1);
    return false;
  }
  if (html.open >= deepest) html.tooDeep += 1;
  else html.open += 1;
  return html.tooDeep > 0;
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

function escapeNode(node: Html, parent: Parents, page: Page, html: RawHtml): RootContent | undefined {
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
        if (isTooDeep(tag, slash === '/', html)) {
          if (html.tooDeep === 1 && slash !== '/')
            reportAt(
              'too-complex',
              offset,
              `\`${written}\` is shown as text: more than ${deepest} HTML elements are open at once.`,
            );
          return `&lt;${written.slice(1)}`;
        }
        hasTags = true;
        return written;
      }
      if (tag !== undefined && (transparentTags.has(tag) || officeTags.test(tag))) {
        if (slash !== '/')
          reportAt('disallowed-html', offset, `\`<${tag}>\` is not allowed in articles and is left out; what it holds stays.`);
        return '';
      }
      if (slash === '/') return `&lt;${written.slice(1)}`;
      if (tag !== undefined && refusedTags.has(tag))
        reportAt('disallowed-html', offset, `\`<${tag}>\` is not allowed in articles and is shown as text.`);
      else {
        const shown = written === '<' ? (/^<[^\s<>]{0,20}/u.exec(node.value.slice(offset))?.[0] ?? written) : written;
        reportAt('unknown-tag', offset, `\`${shown}\` is not HTML and is shown as text.`);
      }
      return `&lt;${written.slice(1)}`;
    },
  );
  function reportAt(rule: Rule, offset: number, message: string): void {
    page.report(rule, placeIn(node, offset, page), message);
  }
  if (hasTags) return { ...node, value };
  const text = stripTokens(value.replaceAll('&lt;', '<'));
  if (text.trim() === '') return undefined;
  const literal: RootContent = { type: 'text', value: text, position: node.position, data: { ...node.data } };
  return isPhrase(parent) ? literal : { type: 'paragraph', children: [literal], position: node.position, data: { ...node.data } };
}
