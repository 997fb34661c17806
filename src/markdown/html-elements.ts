// The elements of HTML that articles may hold, by what they do in a text. What authors may write, where blocks end, what is
// plain text and what translators see follow from these lists.

/** They mark words within a text. */
export const textElements = [
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'samp',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'u',
  'var',
] as const;

/** They stand between texts. */
export const blockElements = [
  'blockquote',
  'details',
  'div',
  'dl',
  'figure',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'hr',
  'ol',
  'p',
  'pre',
  'table',
  'ul',
] as const;

/** They mean something inside a block of their kind alone. */
export const blockParts = [
  'caption',
  'col',
  'colgroup',
  'dd',
  'dt',
  'figcaption',
  'li',
  'summary',
  'tbody',
  'td',
  'tfoot',
  'th',
  'thead',
  'tr',
] as const;
