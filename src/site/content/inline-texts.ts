// Titles, descriptions and labels may hold tokens (`[!DNL …]`) and emphasis.
import { readInline } from '../../markdown/render.ts';

export interface Inline {
  /** Safe inline HTML. */
  html(source: string): string;
  /** Plain text. */
  text(source: string): string;
}

export const createInline = (): Inline => ({
  html: (source) => readInline(source).html,
  text: (source) => readInline(source).text,
});
