// HTML in a passage: tags are codes, what stands between them is text.
import { textElements } from '../../../markdown/html-elements.ts';
import { textPart, type OpenPart } from './open-part.ts';
import type { CodeKind } from './coded-text.ts';

/** Elements around words; tags of all others are structure and stand alone. */
const inline: ReadonlySet<string> = new Set(textElements);
const kinds: Readonly<Record<string, CodeKind>> = {
  b: { type: 'fmt', subType: 'xlf:b' },
  strong: { type: 'fmt', subType: 'xlf:b' },
  i: { type: 'fmt', subType: 'xlf:i' },
  em: { type: 'fmt', subType: 'xlf:i' },
  u: { type: 'fmt', subType: 'xlf:u' },
  br: { type: 'fmt', subType: 'xlf:lb' },
  a: { type: 'link', subType: 'md:html' },
  img: { type: 'image', subType: 'md:html' },
};
const structure: CodeKind = { type: 'other', subType: 'md:html' };
const comment: CodeKind = { type: 'other', subType: 'md:comment' };

const tags = /<!--[\s\S]*?(?:-->|$)|<(\/?)([A-Za-z][\w-]*)(?![\w-])(?:"[^"]*"|'[^']*'|[^"'>])*>/g;

function tagPart(markdown: string, slash: string | undefined, written: string | undefined): OpenPart {
  if (written === undefined) return { kind: 'single', ...comment, markdown, content: markdown };
  const name = written.toLowerCase();
  const address = /\s(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/i.exec(markdown);
  const code = { ...(kinds[name] ?? structure), markdown, content: address?.[1] ?? address?.[2] ?? name };
  if (!inline.has(name) || markdown.endsWith('/>')) return { kind: 'single', ...code };
  return { kind: slash === '/' ? 'close' : 'open', ...code, name };
}

/** Tags and texts of a piece of HTML, in order. `pairByName` finds what belongs together. */
export function splitHtml(markdown: string): OpenPart[] {
  const parts: OpenPart[] = [];
  let rest = 0;
  for (const match of markdown.matchAll(tags)) {
    if (match.index > rest) parts.push(textPart(markdown.slice(rest, match.index), true));
    parts.push(tagPart(match[0], match[1], match[2]));
    rest = match.index + match[0].length;
  }
  if (rest < markdown.length) parts.push(textPart(markdown.slice(rest), true));
  return parts;
}

const isStructure = (part: OpenPart | undefined): boolean => part?.kind === 'single' && part.subType === structure.subType;
const isSpace = (part: OpenPart): boolean => part.kind === 'text' && part.isHtml && part.text.trim() === '';

/** `</td>`, a line end and `<td>` are one code for translators. */
export function mergeStructure(parts: readonly OpenPart[]): OpenPart[] {
  const merged: OpenPart[] = [];
  for (const [index, part] of parts.entries()) {
    const last = merged.at(-1);
    const joins = isStructure(part) || (isSpace(part) && isStructure(parts[index + 1]));
    if (last?.kind === 'single' && isStructure(last) && joins)
      merged[merged.length - 1] = {
        ...last,
        markdown: last.markdown + part.markdown,
        content: last.content + (part.kind === 'text' ? '' : ` ${part.content}`),
      };
    else merged.push(part);
  }
  return merged;
}
