// XML as it is written: elements with attributes, nothing else.

/** Characters that XML 1.0 cannot hold (section 2.2), lone surrogates among them. */
const forbidden =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

/** Text between tags; `onForbidden` says what stands for a character that XML cannot hold. */
export const xmlText = (text: string, onForbidden: (character: string) => string = () => '\ufffd'): string =>
  text.replace(/[&<>\n\r]/g, (character) => entities[character] ?? '').replace(forbidden, onForbidden);

const xmlAttribute = (text: string): string =>
  text.replace(/[&<>"\n\r\t]/g, (character) => entities[character] ?? '').replace(forbidden, '\ufffd');

export type Attributes = Readonly<Record<string, string | number | undefined>>;

const openTag = (name: string, attributes: Attributes): string =>
  `<${name}${Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${xmlAttribute(String(value))}"`))
    .join('')}`;

/** An element with markup inside, on one line. */
export const xmlElement = (name: string, attributes: Attributes, content = ''): string =>
  content === '' ? `${openTag(name, attributes)}/>` : `${openTag(name, attributes)}>${content}</${name}>`;

// `^` of a pattern also stands behind U+2028, which is a character of a text
const indent = (xml: string): string => `  ${xml.replaceAll('\n', '\n  ')}`;

/** An element with elements inside, each on a line of its own. */
export const xmlBlock = (name: string, attributes: Attributes, children: readonly string[]): string =>
  children.length === 0
    ? xmlElement(name, attributes)
    : `${openTag(name, attributes)}>\n${children.map(indent).join('\n')}\n</${name}>`;
