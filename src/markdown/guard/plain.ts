// What readers see of a document that could not be parsed: its text, in paragraphs.
import type { RenderedDocument } from '../../vocabulary.ts';

const longestShown = 200_000;

const escapeHtml = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** The body as plain paragraphs; very long texts are cut, with an ellipsis. */
export function renderPlain(body: string): RenderedDocument {
  const shown = body.length > longestShown ? `${body.slice(0, longestShown)}…` : body;
  const blocks = shown
    .split(/\n[ \t]*\n/u)
    .filter((part) => part.trim() !== '')
    .slice(0, 5000)
    .map((part) => {
      const text = part.replace(/\s+/gu, ' ').trim();
      return { shape: 'paragraph', html: `<p>${escapeHtml(text)}</p>`, text };
    });
  return {
    title: undefined,
    titleHtml: undefined,
    sections: [{ id: '', depth: 0, headingText: '', headingHtml: '', blocks }],
    headings: [],
    links: [],
    anchors: [],
  };
}
