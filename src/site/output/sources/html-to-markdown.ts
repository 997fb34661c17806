// HTML of the pipeline as plain Markdown (GFM), for readers that are machines: no token of the dialect, no comment.
import { hasClass } from '../../../markdown/element-facts.ts';
import type { Element, Root as HastRoot, RootContent as HastContent, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import { toString as textOf } from 'hast-util-to-string';
import type { Blockquote, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown, type Options } from 'mdast-util-to-markdown';
import { codeVersion } from '../../cache/code-version.ts';
import { flattenCell } from './flatten-cell.ts';
import { tidyEmphasis } from './tidy-emphasis.ts';

export interface MarkdownOptions {
  /** Address of the text itself, with or without an origin: links and images are written as seen from there. */
  url: string;
  /** Language of the text: French sets its colons apart. */
  lang: string;
}

export interface MarkdownTask extends MarkdownOptions {
  html: string;
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
  prepare(tree, (address) => absolute(address, url));
  const markdown = toMdast(tree, { handlers: handlersFor(lang) });
  tidyEmphasis(markdown);
  return toMarkdown(markdown, writing);
}

/**
 * Makes the addresses of a tree whole and code one text, puts captions before their tables, for which GFM has no place
 * within, and forgets places, which are copied with the tree otherwise. One walk of our own: `unist-util-visit` gives a name
 * to a function at each node, which took as long as the rest of this.
 */
function prepare(parent: HastRoot | Element, addressOf: (address: string) => string): void {
  delete parent.position;
  for (const node of parent.children) {
    if (node.type !== 'element') delete node.position;
    else if (node.tagName === 'pre') flattenCode(node);
    else {
      for (const name of ['href', 'src']) {
        const address = node.properties[name];
        if (typeof address === 'string' && !isFootnote(node.properties)) node.properties[name] = addressOf(address);
      }
      prepare(node, addressOf);
    }
  }
  if (parent.children.some(isTable)) parent.children = parent.children.flatMap(liftCaption) as typeof parent.children;
}

/** Colours of code are an element for each word. */
function flattenCode(node: Element): void {
  const [code] = node.children;
  const text: Text = { type: 'text', value: textOf(node) };
  delete node.position;
  node.children = code?.type === 'element' ? [{ ...code, children: [text] }] : [text];
}

const isFootnote = (properties: Element['properties']): boolean =>
  'dataFootnoteRef' in properties || 'dataFootnoteBackref' in properties;

function absolute(address: string, url: string): string {
  const base = new URL(url, noOrigin);
  return URL.canParse(address, base) ? new URL(address, base).href.replace(noOrigin, '') : address;
}

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

const isTable = (node: HastContent): node is Element => node.type === 'element' && node.tagName === 'table';

function liftCaption(node: HastContent): HastContent[] {
  const caption = isTable(node)
    ? node.children.find((child) => child.type === 'element' && child.tagName === 'caption')
    : undefined;
  if (!isTable(node) || caption?.type !== 'element') return [node];
  node.children = node.children.filter((child) => child !== caption);
  return [{ ...caption, tagName: 'p', properties: {} }, node];
}
