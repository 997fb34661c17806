// Which HTML an author may write, and which the dialect itself makes. Everything else is shown as text.
import type { Schema } from 'hast-util-sanitize';
import { alertNames } from '../labels.ts';

/** Elements that may be written in articles: the publisher's own list, and harmless relatives of it. */
export const allowedTags = [
  'table', 'tbody', 'td', 'tfoot', 'thead', 'th', 'tr', 'col', 'colgroup', 'caption', 'p', 'ul', 'ol', 'li', 'br', 'hr', 'b', 'i', 'strong', 'u', 's',
  'span', 'sub', 'sup', 'a', 'img', 'div', 'em', 'pre', 'code', 'kbd', 'samp', 'var', 'del', 'ins', 'small', 'mark', 'abbr', 'q', 'cite', 'dl', 'dt', 'dd',
  'details', 'summary', 'figure', 'figcaption', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6',
] as const;

/** Elements of HTML that are refused; any other name in angle brackets is a placeholder such as `<cluster id>`. */
export const refusedTags = new Set([
  'script', 'style', 'iframe', 'form', 'input', 'button', 'select', 'option', 'textarea', 'object', 'embed', 'applet', 'base', 'meta', 'link',
  'html', 'head', 'body', 'svg', 'math', 'template', 'video', 'audio', 'source', 'track', 'canvas', 'noscript', 'frame', 'frameset', 'marquee', 'dialog',
  'plaintext', 'xmp', 'noembed', 'noframes', 'slot', 'portal', 'picture', 'map', 'area', 'nav', 'main', 'header', 'footer', 'section', 'article', 'aside',
  'font', 'center', 'label', 'fieldset', 'image', 'param', 'keygen', 'isindex', 'listing', 'animate', 'set', 'foreignobject',
]);

/** Attributes that are dropped without harm: how things look is for the style sheet. */
export const presentationalAttributes = new Set([
  'style', 'className', 'vAlign', 'border', 'cellPadding', 'cellSpacing', 'bgColor', 'color', 'face', 'size', 'noWrap', 'width', 'height', 'align',
  'dataLineNumber', 'rel', 'type', 'summary', 'hSpace', 'vSpace', 'frame', 'rules', 'clear', 'dir', 'start', 'name',
]);

const ownClasses = [
  'alert', ...alertNames.map((name) => `alert-${name}`), 'alert-title', 'uicontrol', 'badge', 'badge-informative', 'badge-positive', 'badge-negative',
  'badge-neutral', 'badge-caution', 'collapsible', 'tabs', 'tab', 'tab-title', 'shade-box', 'shade-box-title', 'video', 'footnotes', 'sr-only',
  'data-footnote-backref', 'contains-task-list', 'task-list-item', /^language-[\w+#.-]{1,30}$/u, /^align-(?:left|right|center)$/u, /^fill-[1-6]$/u,
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
  protocols: { href: safeSchemes, src: safeSchemes },
  required: { input: { type: 'checkbox', disabled: true } },
  attributes: {
    '*': ['id', 'lang', ['dir', 'ltr', 'rtl', 'auto'], 'title', ['translate', 'no'], ['role', 'note'], 'dataExplicit', ['className', ...ownClasses]],
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
