// Writes a drawing anew, element by element, from what is allowed.
import type { Tag } from 'sax';
import { Label } from './label.ts';
import { isSafeCss } from './safe-css.ts';
import { invisibleElements, isSvgAttribute, svgElements } from './svg-allow-list.ts';
import { enterScope, isDeclaration, namespaceOf, splitName, type Scope } from './xml-names.ts';

const svgNamespace = 'http://www.w3.org/2000/svg';
const xhtmlNamespace = 'http://www.w3.org/1999/xhtml';
const xlinkNamespace = 'http://www.w3.org/1999/xlink';
const xmlNamespace = 'http://www.w3.org/XML/1998/namespace';

/** No drawing program comes near it, and browsers still bear it. */
const greatestDepth = 200;

/** Its message is a sentence for the author. */
export class Unreadable extends Error {}

interface Element {
  /** Undefined for an element that is left out. */
  name: string | undefined;
  scope: Scope | undefined;
  /** A label that shows only where no other child of a `switch` does. */
  fallback?: string | undefined;
}

/** Receives the drawing piece by piece and keeps what is allowed; `remove` is told what is not. Throws `Unreadable`. */
export class SvgWriter {
  readonly #remove: (what: string) => void;
  readonly #parts: string[] = [];
  readonly #open: Element[] = [];
  /** Drawings without a namespace mean that of SVG. */
  #namespace: string | undefined;
  #isTagOpen = false;
  #css: string | undefined;
  /** The `foreignObject` that is being read, and how many elements were open before it. */
  #label: { words: Label; depth: number; transform: string | undefined } | undefined;

  constructor(remove: (what: string) => void) {
    this.#remove = remove;
  }

  open(tag: Tag): void {
    if (this.#open.length >= greatestDepth)
      throw new Unreadable(`Elements of the drawing are nested more than ${greatestDepth} deep.`);
    const parent = this.#open.at(-1);
    const attributes = Object.entries(tag.attributes);
    const scope = enterScope(attributes, parent?.scope);
    const { prefix, local } = splitName(tag.name);
    const uri = requireNamespace(prefix, scope);
    if (parent === undefined) this.#begin(tag.name, local, uri);
    if (this.#label !== undefined) {
      this.#label.words.open(local);
      return void this.#open.push({ name: undefined, scope });
    }
    if (
      parent?.name !== undefined &&
      this.#css === undefined &&
      this.#isLabel(local, uri, tag.attributes['requiredExtensions'])
    ) {
      const transform = tag.attributes['transform'];
      this.#label = {
        words: new Label(tag.attributes),
        depth: this.#open.length,
        transform: transform !== undefined && isSafeCss(transform) ? transform : undefined,
      };
      return void this.#open.push({ name: undefined, scope });
    }
    const isLeftOut = this.#css !== undefined || (parent !== undefined && parent.name === undefined);
    if (isLeftOut || !this.#isAllowed(local, uri, tag.attributes['requiredExtensions']))
      return void this.#open.push({ name: undefined, scope });
    if (parent !== undefined) parent.fallback = undefined;
    this.#endTag();
    this.#parts.push(`<${local}`, parent === undefined ? ` xmlns="${svgNamespace}"` : '');
    for (const [name, value] of this.#keptOf(attributes, scope)) this.#parts.push(` ${name}="${escapeAttribute(value)}"`);
    this.#open.push({ name: local, scope });
    this.#isTagOpen = true;
    if (local === 'style') this.#css = '';
  }

  close(): void {
    const closed = this.#open.pop();
    if (this.#label !== undefined) return this.#closeInLabel(this.#label);
    const name = closed?.name;
    if (name === undefined) return;
    if (closed?.fallback !== undefined) this.#writeMarkup(closed.fallback);
    if (this.#css !== undefined) this.#writeCss(this.#css);
    this.#css = undefined;
    this.#parts.push(this.#isTagOpen ? '/>' : `</${name}>`);
    this.#isTagOpen = false;
  }

  text(text: string): void {
    if (this.#label !== undefined) return this.#label.words.text(text);
    if (this.#open.at(-1)?.name === undefined) return;
    if (this.#css === undefined) this.#writeText(text);
    else this.#css += text;
  }

  finish(): string {
    if (this.#namespace === undefined) throw new Unreadable('The file holds no drawing.');
    return `${this.#parts.join('')}\n`;
  }

  #begin(name: string, local: string, uri: string): void {
    if (this.#namespace !== undefined)
      throw new Unreadable('The drawing is not well-formed XML (two elements on the outermost level).');
    if (local !== 'svg' || (uri !== svgNamespace && uri !== ''))
      throw new Unreadable(`The file begins with \`<${name}>\`, so it is no drawing.`);
    this.#namespace = uri;
  }

  #closeInLabel({ words, depth, transform }: { words: Label; depth: number; transform: string | undefined }): void {
    if (this.#open.length > depth) return words.close();
    this.#label = undefined;
    const text = words.toSvg(escapeText, transform);
    if (text === undefined) return this.#remove('<foreignObject>');
    for (const what of words.leftOut) this.#remove(what);
    const parent = this.#open.at(-1);
    // Diagrams.net writes the label a second time for readers without HTML: that one is better placed.
    if (parent?.name === 'switch') parent.fallback = text;
    else this.#writeMarkup(text);
  }

  #writeMarkup(markup: string): void {
    this.#endTag();
    this.#parts.push(markup);
  }

  #isLabel(local: string, uri: string, extension: string | undefined): boolean {
    const isSvg = uri === svgNamespace || uri === this.#namespace;
    return isSvg && local === 'foreignObject' && (extension === undefined || extension === xhtmlNamespace);
  }

  /** Illustrator keeps its own format in a `foreignObject`, for programs with its `extension` alone. */
  #isAllowed(local: string, uri: string, extension: string | undefined): boolean {
    const isSvg = uri === svgNamespace || uri === this.#namespace;
    if (isSvg && svgElements.has(local)) return true;
    const isForOthers = local === 'foreignObject' && extension !== undefined && extension !== xhtmlNamespace;
    const isSeen = isSvg ? !invisibleElements.has(local) && !isForOthers : uri === xhtmlNamespace;
    if (isSeen) this.#remove(`<${local}>`);
    return false;
  }

  #keptOf(attributes: readonly [string, string][], scope: Scope | undefined): Map<string, string> {
    const kept = new Map<string, string>();
    for (const [written, value] of attributes) {
      if (isDeclaration(written)) continue;
      const { prefix, local } = splitName(written);
      const uri = prefix === '' ? '' : requireNamespace(prefix, scope);
      const name = uri === '' ? written : uri === xlinkNamespace && local === 'href' ? 'href' : undefined;
      if (uri === xmlNamespace && (local === 'lang' || local === 'space')) kept.set(`xml:${local}`, value);
      else if (name === undefined) continue;
      else if (/^on/i.test(name)) this.#remove(name);
      else if (!isSvgAttribute(name)) continue;
      else if (!isSafeValue(name, value)) this.#remove(name);
      else if (prefix === '' || !kept.has(name)) kept.set(name, value);
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

function requireNamespace(prefix: string, scope: Scope | undefined): string {
  const uri = namespaceOf(prefix, scope);
  if (uri === undefined) throw new Unreadable(`The drawing is not well-formed XML (nobody declares the prefix \`${prefix}\`).`);
  return uri;
}

const isSafeValue = (name: string, value: string): boolean =>
  name === 'href' ? /^\s*(?:#|$|data:image\/(?:png|jpe?g|webp|gif)[;,])/i.test(value) : isSafeCss(value);

const escapeText = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/\r/g, '&#13;');
const escapeAttribute = (text: string): string =>
  escapeText(text)
    .replace(/"/g, '&quot;')
    .replace(/[\t\n]/g, ' ');
