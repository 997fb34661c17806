// What readers see of what could not be parsed: its text, in paragraphs.
import type { RenderedDocument } from '../../vocabulary.ts';
import { escapeMarkup } from '../../escape-markup.ts';

const longestShown = 1_000_000;

/** A text in paragraphs; very long texts are cut, with an ellipsis. */
export const toParagraphs = (text: string): string[] =>
  (text.length > longestShown ? `${text.slice(0, longestShown)}…` : text)
    .split(/\n[ \t]*\n/u)
    .filter((part) => part.trim() !== '')
    .slice(0, 5000)
    .map((part) => part.replace(/\s+/gu, ' ').trim());

/** A document of nothing but plain paragraphs. */
export function renderPlain(body: string): RenderedDocument {
  const blocks = toParagraphs(body).map((text) => ({ shape: 'paragraph', html: `<p>${escapeMarkup(text)}</p>`, text }));
  return {
    title: undefined,
    titleHtml: undefined,
    sections: [{ id: '', depth: 0, headingText: '', headingHtml: '', blocks }],
    headings: [],
    links: [],
    anchors: [],
  };
}
