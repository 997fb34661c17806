// Titles, descriptions and labels may hold tokens (`[!DNL …]`) and emphasis. The same few are asked for on many pages.
import { inlineText, renderInline } from '../markdown/render.ts';

export interface Inline {
  /** Safe inline HTML. */
  html(source: string): string;
  /** Plain text. */
  text(source: string): string;
}

/** Remembers what it rendered. */
export function createInline(): Inline {
  const remember = (render: (source: string) => string) => {
    const known = new Map<string, string>();
    return (source: string): string => {
      const result = known.get(source) ?? render(source);
      known.set(source, result);
      return result;
    };
  };
  return { html: remember(renderInline), text: remember(inlineText) };
}
