// The little Markdown that titles, descriptions and labels hold: tokens, **bold**, *emphasis*, `code`. Links lose their
// address: such texts stand inside links themselves.
import type { Nodes, Parents, PhrasingContent, Root } from 'mdast';
import { createGfmParser } from './autolinks/gfm.ts';
import { bracesFromMarkdown, bracesSyntax } from './attributes/syntax.ts';
import { definitionTrapSyntax } from './definition-trap/syntax.ts';
import { emphasisSyntax } from './emphasis/syntax.ts';
import { inlineTokensFromMarkdown, inlineTokensSyntax } from './inline-tokens/syntax.ts';
import { pairInlineTokens } from './inline-tokens/tree.ts';
import { createPage } from './page.ts';
import { escapeMarkup } from '../escape-markup.ts';
import { memoizeByText } from '../memoize.ts';

const parse = createGfmParser({
  // Only phrases: a title that begins with `1.` or `#` is not a list or a heading.
  micromarkExtensions: [
    definitionTrapSyntax,
    emphasisSyntax,
    inlineTokensSyntax,
    bracesSyntax,
    {
      disable: {
        null: [
          'list',
          'blockQuote',
          'headingAtx',
          'codeFenced',
          'codeIndented',
          'thematicBreak',
          'htmlFlow',
          'setextUnderline',
          'dialectDefinition',
          'htmlText',
          'autolink',
        ],
      },
    },
  ],
  fromMarkdownExtensions: [inlineTokensFromMarkdown, bracesFromMarkdown],
});

const clean = (text: string): string => text.replace(/[\u200B\uFEFF]/gu, '').replace(/\s+/gu, ' ');
/** Nothing in it needs parsing: the case of nearly all titles. */
const isPlain = (text: string): boolean => !/[[\]*_`~&\\<{!]|https?:|www\./u.test(text);
const longest = 5000;

function parseInline(text: string): Root {
  const tree = parse(text.slice(0, longest).replace(/\s+/gu, ' '));
  const page = createPage(
    text,
    {
      file: '',
      locale: '',
      lang: '',
      lineOffset: 0,
      referenceHeadings: undefined,
      label: () => '',
      resolveLink: () => ({ href: undefined }),
      resolveImage: async () => ({ missing: true }),
      readInclude: () => undefined,
    },
    () => ({ tree, excesses: [], mended: [] }),
  );
  pairInlineTokens(tree, page);
  return tree;
}

const tags: Record<string, string> = { strong: 'strong', emphasis: 'em', delete: 'del' };

function toHtml(node: Nodes): string {
  if (node.type === 'text') return escapeMarkup(clean(node.value));
  if (node.type === 'inlineCode') return `<code>${escapeMarkup(clean(node.value))}</code>`;
  if (node.type === 'image') return escapeMarkup(clean(node.alt ?? ''));
  if (!('children' in node)) return '';
  const inner = node.children.map(toHtml).join('');
  if (node.type === 'dialectInline') return `<span class="uicontrol" translate="no">${inner}</span>`;
  const tag = tags[node.type];
  return tag === undefined ? inner : `<${tag}>${inner}</${tag}>`;
}

function toText(node: Parents | PhrasingContent | Nodes): string {
  if (node.type === 'image') return node.alt ?? '';
  if ('children' in node) return node.children.map(toText).join('');
  return 'value' in node && node.type !== 'attributeList' && node.type !== 'includeMarker' ? node.value : '';
}

export interface InlineText {
  /** Safe inline HTML. */
  html: string;
  /** The same without any marks, for `<title>`, attributes and the search index. */
  text: string;
}

/** Gives what was made of the same text before, else makes it. */
export type RememberInline = (source: string, make: () => InlineText) => InlineText;

let remember: RememberInline = (_source, make) => make();

/** From here on texts that have to be parsed are asked for there first: the parser is cold when a build asks for hundreds. */
export function rememberInline(kept: RememberInline): void {
  remember = kept;
}

/** A title, description or label in both forms. The same few are asked for again and again: by pages, checks, the search. */
export const readInline = memoizeByText((source: string): InlineText => {
  if (isPlain(source)) {
    const text = clean(source).trim();
    return { html: escapeMarkup(text), text };
  }
  return remember(source, () => {
    const tree = parseInline(source);
    return { html: toHtml(tree).trim(), text: clean(toText(tree)).trim() };
  });
});
