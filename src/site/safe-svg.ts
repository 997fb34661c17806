// An SVG is a document: opened by its own address it may run scripts and load files. Browsers read it as XML, so it is
// read as XML here, and always written anew from what is allowed; nothing of the author's text is passed on unread.
import sax, { type QualifiedTag } from 'sax';
import { decodeXml } from './decode-xml.ts';
import { isSafeCss } from './safe-css.ts';
import { invisibleElements, isSvgAttribute, svgElements } from './svg-allow-list.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** No drawing program comes near it, and browsers still bear it. */
const greatestDepth = 200;
const longestEntity = 200;

/** `line` is where the first removed thing stands, or what cannot be read. */
export type SafeSvg = { svg: string; removed: string[]; line: number } | { svg: undefined; reason: string; line: number };

class Unreadable extends Error {}

/**
 * The drawing without anything that acts or loads, and what was taken out (`<script>`, `onload`, `href`). Notes of
 * drawing programs go without a word. Without `svg` where the file cannot be read: then `reason` is a sentence.
 */
export function makeSvgSafe(bytes: Uint8Array): SafeSvg {
  const text = decodeXml(bytes);
  if (text === undefined) return { svg: undefined, reason: 'The drawing is not text in the encoding that it names.', line: 1 };
  const parser = sax.parser(true, { xmlns: true, strictEntities: true });
  let line: number | undefined;
  const removed: string[] = [];
  const remove = (what: string): void => {
    removed.push(what);
    line ??= parser.line + 1;
  };
  const writer = new SvgWriter(remove);
  parser.onerror = (error) => {
    throw new Unreadable(`The drawing is not well-formed XML (\`${error.message.split('\n')[0] ?? ''}\`).`);
  };
  parser.ondoctype = (doctype) => {
    Object.assign(parser.ENTITIES, readEntities(doctype));
    if (/<!ATTLIST/i.test(doctype)) remove('<!ATTLIST>');
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (/^xml-stylesheet$/i.test(name)) remove('<?xml-stylesheet?>');
  };
  parser.onopentag = (tag) => writer.open(tag);
  parser.onclosetag = () => writer.close();
  parser.ontext = parser.oncdata = (part) => writer.text(part);
  try {
    parser.write(text.replace(/\r\n?/g, '\n')).close();
    return { svg: writer.finish(), removed, line: line ?? 1 };
  } catch (error) {
    return { svg: undefined, reason: error instanceof Unreadable ? error.message : 'The drawing cannot be read.', line: parser.line + 1 };
  }
}

/** Short texts alone, such as the namespaces that Illustrator abbreviates. Any other entity stays unknown. */
function readEntities(doctype: string): Record<string, string> {
  const found = [...doctype.matchAll(/<!ENTITY\s+([\w:.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/g)];
  return Object.fromEntries(
    found.flatMap(([, name = '', double, single]) => {
      const value = double ?? single ?? '';
      return value.length > longestEntity || /^(?:amp|lt|gt|quot|apos)$/i.test(name) ? [] : [[name, value]];
    }),
  );
}

/** Receives the drawing piece by piece and keeps what is allowed. */
class SvgWriter {
  readonly #remove: (what: string) => void;
  readonly #parts: string[] = [];
  /** Names of the open elements; undefined for those that are left out. */
  readonly #open: (string | undefined)[] = [];
  /** Drawings without a namespace mean that of SVG. */
  #namespace: string | undefined;
  #isTagOpen = false;
  #css: string | undefined;

  constructor(remove: (what: string) => void) {
    this.#remove = remove;
  }

  open(tag: QualifiedTag): void {
    if (this.#open.length >= greatestDepth) throw new Unreadable(`Elements of the drawing are nested more than ${greatestDepth} deep.`);
    if (this.#open.length === 0) this.#begin(tag);
    const isLeftOut = this.#css !== undefined || (this.#open.length > 0 && this.#open.at(-1) === undefined);
    if (isLeftOut || !this.#isAllowed(tag)) return void this.#open.push(undefined);
    this.#endTag();
    this.#parts.push(`<${tag.local}`, this.#open.length === 0 ? ` xmlns="${svgNamespace}"` : '');
    for (const [name, value] of this.#attributesOf(tag)) this.#parts.push(` ${name}="${escapeAttribute(value)}"`);
    this.#open.push(tag.local);
    this.#isTagOpen = true;
    if (tag.local === 'style') this.#css = '';
  }

  close(): void {
    const name = this.#open.pop();
    if (name === undefined) return;
    if (this.#css !== undefined) this.#writeCss(this.#css);
    this.#css = undefined;
    this.#parts.push(this.#isTagOpen ? '/>' : `</${name}>`);
    this.#isTagOpen = false;
  }

  text(text: string): void {
    if (this.#open.at(-1) === undefined) return;
    if (this.#css === undefined) this.#writeText(text);
    else this.#css += text;
  }

  finish(): string {
    if (this.#namespace === undefined) throw new Unreadable('The file holds no drawing.');
    return `${this.#parts.join('')}\n`;
  }

  #begin({ name, local, uri }: QualifiedTag): void {
    if (this.#namespace !== undefined) throw new Unreadable('The drawing is not well-formed XML (two elements on the outermost level).');
    if (local !== 'svg' || (uri !== svgNamespace && uri !== '')) throw new Unreadable(`The file begins with \`<${name}>\`, so it is no drawing.`);
    this.#namespace = uri;
  }

  #isAllowed({ local, uri, attributes }: QualifiedTag): boolean {
    const isSvg = uri === svgNamespace || uri === this.#namespace;
    if (isSvg && svgElements.has(local)) return true;
    // Illustrator keeps its own format in one, for programs with that extension alone.
    const extension = attributes['requiredExtensions']?.value;
    const isForOthers = local === 'foreignObject' && extension !== undefined && extension !== xhtmlNamespace;
    const isSeen = isSvg ? !invisibleElements.has(local) && !isForOthers : uri === xhtmlNamespace;
    if (isSeen) this.#remove(`<${local}>`);
    return false;
  }

  #attributesOf({ attributes }: QualifiedTag): Map<string, string> {
    const kept = new Map<string, string>();
    for (const { name, local, uri, prefix, value } of Object.values(attributes)) {
      const plain = prefix === '' ? name : uri === xlinkNamespace && local === 'href' ? 'href' : undefined;
      if (uri === xmlNamespace && (local === 'lang' || local === 'space')) kept.set(`xml:${local}`, value);
      else if (plain === undefined) continue;
      else if (/^on/i.test(plain)) this.#remove(plain);
      else if (!isSvgAttribute(plain)) continue;
      else if (!isSafeValue(plain, value)) this.#remove(plain);
      else if (prefix === '' || !kept.has(plain)) kept.set(plain, value);
    }
    return kept;
  }

  #writeCss(css: string): void {
    if (isSafeCss(css)) this.#writeText(css);
    else this.#remove('<style> that loads');
  }

  #writeText(text: string): void {
    if (text === '') return;
    this.#endTag();
    this.#parts.push(escapeText(text));
  }

  #endTag(): void {
    if (this.#isTagOpen) this.#parts.push('>');
    this.#isTagOpen = false;
  }
}

const isSafeValue = (name: string, value: string): boolean =>
  name === 'href' ? /^\s*(?:#|$|data:image\/(?:png|jpe?g|webp|gif)[;,])/i.test(value) : isSafeCss(value);

const escapeText = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
const escapeAttribute = (text: string): string => escapeText(text).replace(/"/g, '&quot;').replace(/[\t\n]/g, ' ');
