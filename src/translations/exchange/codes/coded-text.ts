// A passage as translators get it: its words as plain text, and codes for everything that is not to be translated or
// must not be broken. Each part keeps its own Markdown, so that all parts together are the passage again, byte for byte.

/** What a code stands for, in the terms of XLIFF 2.1 (`type` and `subType` of inline codes, section 4.3.1.44 and 4.3.1.41). */
export interface CodeKind {
  type: 'fmt' | 'ui' | 'link' | 'image' | 'other';
  subType: string;
}

export interface TextPart {
  kind: 'text';
  markdown: string;
  /** Escapes and character references resolved, line breaks as one space. */
  text: string;
  /** Stands between tags of HTML, where Markdown means nothing. */
  isHtml: boolean;
}

export interface CodePart extends CodeKind {
  kind: 'open' | 'close' | 'single';
  markdown: string;
  /** From 1, in order; an opening code and the one that closes it share theirs. */
  id: number;
  /** What tells the code from others of its kind: the target of a link, the text of code. */
  content: string;
  /** Whether a translation may leave it out. */
  isOptional?: boolean;
}

export type Part = TextPart | CodePart;

export interface CodedText {
  /** Markdown before and after what is translated: attributes, spaces. */
  lead: string;
  parts: Part[];
  tail: string;
}

const tag = /<(\/?)(\d{1,4})(\/?)>/g;

/** Text in which nothing looks like a tag. */
const escapeText = (text: string): string => text.replace(/&(?=(?:amp|lt);)/g, '&amp;').replace(/<(?=\/?\d{1,4}\/?>)/g, '&lt;');
const unescapeText = (text: string): string => text.replace(/&lt;(?=\/?\d{1,4}\/?>)/g, '<').replace(/&amp;(?=(?:amp|lt);)/g, '&');

/** A code within a tagged text. */
export interface Tag {
  kind: CodePart['kind'];
  id: number;
}

/**
 * The passage in one line, codes as numbered tags: what is exchanged and compared.
 *
 * @example `Click **Save** now.` is `Click <1>Save</1> now.`
 */
export const printTagged = ({ parts }: Pick<CodedText, 'parts'>): string =>
  joinTagged(parts.map((part) => (part.kind === 'text' ? part.text : part)));

/** No-break spaces are letters to a translator and stay. */
export const joinSpaces = (text: string): string => text.replace(/[ \t\r\n]+/g, ' ');

/** Texts and codes as one tagged text. Every run of spaces and line ends is one space. */
export function joinTagged(parts: readonly (string | Tag)[]): string {
  let tagged = '';
  // neighbouring texts are one: `<1` and `>` must not become a tag
  let text = '';
  for (const part of parts) {
    if (typeof part === 'string') text += part;
    else {
      tagged += escapeText(text) + printTag(part);
      text = '';
    }
  }
  return joinSpaces(tagged + escapeText(text)).replace(/^ | $/g, '');
}

const printTag = ({ kind, id }: Tag): string => (kind === 'open' ? `<${id}>` : kind === 'close' ? `</${id}>` : `<${id}/>`);

/** Texts and codes of a tagged text, in order. */
export function splitTagged(tagged: string): (string | Tag)[] {
  const parts: (string | Tag)[] = [];
  let rest = 0;
  for (const match of tagged.matchAll(tag)) {
    if (match.index > rest) parts.push(unescapeText(tagged.slice(rest, match.index)));
    parts.push({ kind: match[1] === '/' ? 'close' : match[3] === '/' ? 'single' : 'open', id: Number(match[2]) });
    rest = match.index + match[0].length;
  }
  if (rest < tagged.length) parts.push(unescapeText(tagged.slice(rest)));
  return parts;
}

/** The words of a tagged text alone. */
export const wordsOf = (tagged: string): string =>
  splitTagged(tagged)
    .filter((part) => typeof part === 'string')
    .join('');

/** Codes of `tagged` that `source` has less often, then those of `source` that `tagged` has less often. */
export function compareCodes(tagged: string, source: string): { added: string[]; lost: string[] } {
  const codesOf = (text: string): string[] =>
    splitTagged(text).flatMap((part) => (typeof part === 'string' ? [] : [printTag(part)]));
  const subtract = (from: readonly string[], codes: readonly string[]): string[] => {
    const rest = [...from];
    for (const code of codes) {
      const at = rest.indexOf(code);
      if (at >= 0) rest.splice(at, 1);
    }
    return rest;
  };
  const [own, theirs] = [codesOf(tagged), codesOf(source)];
  return { added: subtract(own, theirs), lost: subtract(theirs, own) };
}

/** Whether a translation of a text may leave out a code, named as by `compareCodes`. */
export const isOptional = (code: string, { parts }: Pick<CodedText, 'parts'>): boolean =>
  parts.some((part) => part.kind !== 'text' && part.isOptional === true && printTag(part) === code);

/** Whether every pair is opened before it is closed. */
export function isOrdered(tagged: string): boolean {
  const open = new Set<number>();
  for (const part of splitTagged(tagged)) {
    if (typeof part === 'string' || part.kind === 'single') continue;
    if (part.kind === 'open') open.add(part.id);
    else if (!open.delete(part.id)) return false;
  }
  return open.size === 0;
}
