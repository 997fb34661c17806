// Which HTML an author may write, and which the dialect itself makes. Everything else is shown as text.
import type { Schema } from 'hast-util-sanitize';
import { badgeTypes } from '../../vocabulary.ts';
import { blockElements, blockParts, textElements } from '../html-elements.ts';
import { alertNames } from '../labels.ts';

/** Elements that may be written in articles: the publisher's own list, and harmless relatives of it. */
export const allowedTags: readonly string[] = [...textElements, ...blockElements, ...blockParts, 'br', 'img'];

/** Elements of Word and of Confluence, which mean something to their program alone: what is in them stays. */
export const officeTags = /^(?:o|w|v|m|st1|ac|ri):/i;

/** Elements that only group or adorn: they are left out, and what is in them stays. */
export const transparentTags = new Set([
  'section',
  'article',
  'header',
  'footer',
  'main',
  'nav',
  'aside',
  'address',
  'center',
  'font',
  'big',
  'tt',
  'strike',
  'nobr',
  'acronym',
  'label',
  'fieldset',
  'legend',
  'picture',
  'source',
  'wbr',
  'time',
  'dfn',
  'bdi',
  'bdo',
  'hgroup',
  'search',
]);

/** Elements of HTML that are refused; any other name in angle brackets is a placeholder such as `<cluster id>`. */
export const refusedTags = new Set([
  'script',
  'style',
  'iframe',
  'form',
  'input',
  'button',
  'select',
  'option',
  'textarea',
  'object',
  'embed',
  'applet',
  'base',
  'meta',
  'link',
  'html',
  'head',
  'body',
  'svg',
  'math',
  'template',
  'video',
  'audio',
  'track',
  'canvas',
  'noscript',
  'frame',
  'frameset',
  'marquee',
  'dialog',
  'plaintext',
  'xmp',
  'noembed',
  'noframes',
  'slot',
  'portal',
  'map',
  'area',
  'image',
  'param',
  'keygen',
  'isindex',
  'listing',
  'animate',
  'set',
  'foreignobject',
]);

/** Attributes that are dropped without harm: how things look is for the style sheet. */
export const presentationalAttributes = new Set([
  'style',
  'className',
  'vAlign',
  'border',
  'cellPadding',
  'cellSpacing',
  'bgColor',
  'color',
  'face',
  'size',
  'noWrap',
  'width',
  'height',
  'align',
  'dataLineNumber',
  'rel',
  'type',
  'summary',
  'hSpace',
  'vSpace',
  'frame',
  'rules',
  'clear',
  'dir',
  'start',
  'name',
]);

const ownClasses = [
  'alert',
  ...alertNames.map((name) => `alert-${name}`),
  'alert-title',
  'uicontrol',
  'badge',
  ...badgeTypes.map((type) => `badge-${type.toLowerCase()}`),
  'collapsible',
  'tabs',
  'tab',
  'tab-title',
  'shade-box',
  'shade-box-title',
  'video',
  'footnotes',
  'sr-only',
  'data-footnote-backref',
  'contains-task-list',
  'task-list-item',
  /^language-\S{1,40}$/u,
  /^align-(?:left|right|center)$/u,
  /^fill-[1-6]$/u,
];

/**
 * Schemes of addresses that only navigate. `ticket:` never reaches a page: the link resolver turns it into the address of
 * the ticket registry, or drops it; and images are shown from our own store alone, whatever address they name.
 */
export const safeSchemes = ['http', 'https', 'mailto', 'tel', 'ticket'];

/** The last word on what reaches a page, for rehype-sanitize. */
export const sanitizeSchema: Schema = {
  tagNames: [...allowedTags, 'section', 'input'],
  strip: ['script', 'style', 'iframe', 'object', 'template', 'textarea', 'title', 'noscript'],
  clobber: [],
  clobberPrefix: '',
  protocols: { href: safeSchemes, src: safeSchemes, cite: safeSchemes },
  required: { input: { type: 'checkbox', disabled: true } },
  attributes: {
    '*': [
      'id',
      'lang',
      ['dir', 'ltr', 'rtl', 'auto'],
      'title',
      ['translate', 'no'],
      ['role', 'note'],
      'dataExplicit',
      'dataAnchor',
      ['className', ...ownClasses],
    ],
    // A component of a page; in a document that has none it means nothing.
    div: ['dataComponent'],
    a: ['href', 'target', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaDescribedBy', 'ariaLabel'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colSpan', 'rowSpan', 'align', 'headers'],
    th: ['colSpan', 'rowSpan', 'align', 'headers', 'scope', 'abbr'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    section: ['dataFootnotes'],
    input: ['checked', ['type', 'checkbox'], ['disabled', true]],
    q: ['cite'],
    blockquote: ['cite'],
  },
};
