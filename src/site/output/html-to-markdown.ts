// HTML of the pipeline as plain Markdown (GFM), for readers that are machines: no token of the dialect, no comment.
import type { Element, Root as HastRoot } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { visit } from 'unist-util-visit';
import { codeVersion } from '../cache/code-version.ts';
import { flattenCell } from './flatten-cell.ts';
import { tidyEmphasis } from './tidy-emphasis.ts';

export interface MarkdownOptions {
  /** Address of the text itself, with or without an origin: links and images are written as seen from there. */
  url: string;
  /** Language of the text: French sets its colons apart. */
  lang: string;
}

/** Stands in where no origin is known, and never leaves this file. */
const noOrigin = 'http://no-origin.invalid';

const writing: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  fences: true,
  incrementListMarker: true,
  listItemIndent: 'one',
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
};

/** Digest of the code and the packages that write Markdown. */
export const markdownVersion = (): string => codeVersion(import.meta.filename);

/** Whole Markdown of a text. Code stays as it is, whatever it holds. */
export function htmlToMarkdown(html: string, { url, lang }: MarkdownOptions): string {
  const tree = fromHtml(html, { fragment: true });
  liftCaptions(tree);
  visit(tree, (node) => {
    // Copied with the tree otherwise, which takes as long as parsing.
    delete node.position;
    if (node.type !== 'element') return;
    const { properties } = node;
    for (const name of ['href', 'src'])
      if (typeof properties[name] === 'string' && !isFootnote(properties)) properties[name] = absolute(properties[name], url);
  });
  const markdown = toMdast(tree, { handlers: handlersFor(lang) });
  tidyEmphasis(markdown);
  return toMarkdown(markdown, writing);
}

const isFootnote = (properties: Element['properties']): boolean =>
  'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;

function absolute(address: string, url: string): string {
  const base = new URL(url, noOrigin);
  return URL.canParse(address, base) ? new URL(address, base).href.replace(noOrigin, '') : address;
}

const hasClass = ({ properties }: Element, name: string): boolean =>
  Array.isArray(properties['className']) && properties['className'].includes(name);

/** What GFM has no mark for stays HTML, which it allows. */
const asHtml: Handle = (state, node) => [
  { type: 'html', value: `<${node.tagName}>` },
  ...state.all(node),
  { type: 'html', value: `</${node.tagName}>` },
];

const phrasing = (state: State, node: Element): PhrasingContent[] =>
  state.all(node).flatMap((child) => flattenCell([child as RootContent]));

/** The title of a box, of a tab or of what can be opened. */
const asTitle = (state: State, node: Element): Paragraph => ({
  type: 'paragraph',
  children: [{ type: 'strong', children: phrasing(state, node) }],
});

function alert(state: State, node: Element, lang: string): Blockquote {
  const title = node.children.find((child) => child.type === 'element' && hasClass(child, 'alert-title'));
  const content = state.toFlow(state.all({ ...node, children: node.children.filter((child) => child !== title) }));
  if (title?.type !== 'element') return { type: 'blockquote', children: content };
  const colon = /^fr\b/.test(lang) ? '\u202F:' : ':';
  const label: PhrasingContent = { type: 'strong', children: [{ type: 'text', value: textOf(title) + colon }] };
  const [first, ...rest] = content;
  return first?.type === 'paragraph'
    ? {
        type: 'blockquote',
        children: [{ ...first, children: [label, { type: 'text', value: ' ' }, ...first.children] }, ...rest],
      }
    : { type: 'blockquote', children: [{ type: 'paragraph', children: [label] }, ...content] };
}

/** The name of a footnote, from the address of the note or of the place that refers to it. */
const noteOf = (address: unknown): string => String(address).replace(/^#?fn-/, '');

const handlersFor = (lang: string): Record<string, Handle> => ({
  a: (state, node) =>
    node.properties['dataFootnoteBackref'] !== undefined
      ? undefined
      : // programs need no link at a word that they can look up
        node.properties['href'] === undefined || hasClass(node, 'term')
        ? state.all(node)
        : defaultHandlers.a(state, node),
  sup(state, node, parent) {
    const [link] = node.children;
    return link?.type === 'element' && 'dataFootnoteRef' in link.properties
      ? { type: 'footnoteReference', identifier: noteOf(link.properties['href']) }
      : asHtml(state, node, parent);
  },
  sub: asHtml,
  li: (state, node) =>
    /^fn-/.test(String(node.properties['id']))
      ? { type: 'footnoteDefinition', identifier: noteOf(node.properties['id']), children: state.toFlow(state.all(node)) }
      : defaultHandlers.li(state, node),
  section: (state, node) =>
    hasClass(node, 'footnotes')
      ? node.children.flatMap((list) => (list.type === 'element' ? state.all(list) : []))
      : state.toFlow(state.all(node)),
  div: (state, node) => (hasClass(node, 'alert') ? alert(state, node, lang) : state.toFlow(state.all(node))),
  p: (state, node) =>
    hasClass(node, 'tab-title') || hasClass(node, 'shade-box-title') ? asTitle(state, node) : defaultHandlers.p(state, node),
  span: (state, node) => (hasClass(node, 'uicontrol') ? { type: 'strong', children: phrasing(state, node) } : state.all(node)),
  summary: (state, node) => asTitle(state, node),
  details: (state, node) => state.toFlow(state.all(node)),
  figcaption: (state, node) => ({ type: 'paragraph', children: phrasing(state, node) }),
  picture: (state, node) => state.all(node),
  // A line of its own has no mark for what is underlined or marked.
  u: (state, node) => state.all(node),
  mark: (state, node) => state.all(node),
  pre: (_state, node) => {
    const [code] = node.children;
    const language = code?.type === 'element' ? code.properties['dataLanguage'] : undefined;
    return { type: 'code', lang: typeof language === 'string' ? language : null, value: textOf(node).replace(/\n$/, '') };
  },
  td: cell,
  th: cell,
});

const cell: Handle = (state, node) => {
  const result = defaultHandlers.td(state, node);
  return { ...result, children: flattenCell(result.children) };
};

/** A caption stands before its table: GFM has no place for one within. */
function liftCaptions(tree: HastRoot): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName !== 'table' || parent === undefined || index === undefined) return;
    const caption = element.children.find((child) => child.type === 'element' && child.tagName === 'caption');
    if (caption?.type !== 'element') return;
    element.children = element.children.filter((child) => child !== caption);
    parent.children.splice(index, 0, { ...caption, tagName: 'p', properties: {} });
    return index + 2;
  });
}
