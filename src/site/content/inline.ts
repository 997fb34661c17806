// Titles, descriptions and labels may hold tokens (`[!DNL …]`) and emphasis. The same few are asked for on many pages.
import { readInline, type InlineText } from '../../markdown/render.ts';

export interface Inline {
  /** Safe inline HTML. */
  html(source: string): string;
  /** Plain text. */
  text(source: string): string;
}

/** Remembers what it has read. */
export function createInline(): Inline {
  const known = new Map<string, InlineText>();
  const read = (source: string): InlineText => {
    const result = known.get(source) ?? readInline(source);
    known.set(source, result);
    return result;
  };
  return { html: (source) => read(source).html, text: (source) => read(source).text };
}
