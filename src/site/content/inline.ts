// Titles, descriptions and labels may hold tokens (`[!DNL …]`) and emphasis. The same few are asked for on many pages.
import { readInline } from '../../markdown/render.ts';
import { memoizeByText } from '../../memoize.ts';

export interface Inline {
  /** Safe inline HTML. */
  html(source: string): string;
  /** Plain text. */
  text(source: string): string;
}

/** Remembers what it has read. */
export function createInline(): Inline {
  const read = memoizeByText(readInline);
  return { html: (source) => read(source).html, text: (source) => read(source).text };
}
