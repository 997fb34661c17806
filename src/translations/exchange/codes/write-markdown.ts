// From a tagged text back to Markdown.
import { codeMarkdown, type CodeTable } from './align-codes.ts';
import { joinSpaces, splitTagged, type CodedText } from './coded-text.ts';

/** How words become Markdown: as they are, or with everything escaped that Markdown could read as a mark. */
export type Escaping = 'none' | 'all';

const marks = /[\\`*_{}[\]<>~!]|&(?=#?\w+;)|(?<=https?|ftp|mailto):|(?<=www)\.|@|^(?:[#+-]|\d{1,9}(?=[.)]))/g;

const escapeMarks = (text: string): string =>
  text.replace(marks, (mark) => (/\d/.test(mark) ? mark : `\\${mark}`)).replace(/^(\d{1,9})([.)])/, '$1\\$2');
const escapeHtml = (text: string): string =>
  text
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');

export interface Writing {
  codes: CodeTable;
  /** The passage that is replaced: words of it that stay keep their spelling (entities, line ends). */
  before: CodedText | undefined;
  isHtml: boolean;
  /** In a table a bar ends the cell. */
  isRow: boolean;
  escaping: Escaping;
}

/** The Markdown of a tagged text; undefined where it holds a code that neither text has. */
export function writeMarkdown(tagged: string, { codes, before, isHtml, isRow, escaping }: Writing): string | undefined {
  const known = new Map(before?.parts.flatMap((part) => (part.kind === 'text' ? [[joinSpaces(part.text), part.markdown]] : [])));
  let markdown = '';
  for (const part of splitTagged(tagged)) {
    const written = typeof part === 'string' ? (known.get(part) ?? writeText(part)) : codeMarkdown(codes, part);
    if (written === undefined) return undefined;
    markdown += written;
  }
  return markdown;

  function writeText(text: string): string {
    const escaped = escaping === 'none' ? text : isHtml ? escapeHtml(text) : escapeMarks(text);
    return isRow && !isHtml ? escaped.replace(/(?<!\\)\|/g, '\\|') : escaped;
  }
}
