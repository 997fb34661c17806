// The page as Pagefind reads it: not the page that people see, but its texts with the sections' ids, so that a result
// leads to the section and navigation is never found.
import { escapeMarkup } from '../../escape-markup.ts';
import type { SearchDocument } from '../../vocabulary.ts';

/**
 * Typographic apostrophes between letters as typewriter ones. Pagefind splits words at `'` alone: `l’accès` would only
 * be found as `laccès`.
 */
const straightenApostrophes = (text: string): string => text.replace(/(?<=\p{L})[’ʼ](?=\p{L})/gu, "'");

const texts = (text: string): string => escapeMarkup(straightenApostrophes(text));

const meta = (name: string, value: string): string =>
  `<meta data-pagefind-meta="${name}[content]" content="${escapeMarkup(straightenApostrophes(value))}">`;
const filter = (name: string, value: string): string =>
  `<meta data-pagefind-filter="${name}[content]" content="${escapeMarkup(value)}">`;

/** Letters of a document that excerpts are taken from. Order and sections know all of it; a few pages are tables without end. */
const mostText = 24_000;

/** HTML of a document for the index. The text itself holds the sections alone; all else is metadata. */
export function pageHtml(document: SearchDocument): string {
  const head = [
    meta('title', document.title),
    meta('description', document.description),
    ...(document.phrases.length === 0 ? [] : [meta('phrases', document.phrases.join('. '))]),
    meta('exl-id', document.id),
    meta('kind', document.kind),
    filter('kind', document.kind),
    ...(document.topic === undefined ? [] : [filter('topic', document.topic)]),
    ...document.feature.map((feature) => filter('feature', feature)),
  ];
  let left = mostText;
  const body = document.sections.map(({ id, heading, text, blocks }) => {
    const kept = (blocks ?? [text]).map((block) => {
      const part = block.slice(0, left);
      left -= part.length;
      return part;
    });
    const title = heading === '' ? '' : `<h2${id === '' ? '' : ` id="${escapeMarkup(id)}"`}>${texts(heading)}</h2>`;
    return (
      title +
      kept
        .filter(Boolean)
        .map((block) => `<p>${texts(block)}</p>`)
        .join('')
    );
  });
  const lang = escapeMarkup(document.lang);
  return `<!doctype html><html lang="${lang}"><head>${head.join('')}</head><body data-pagefind-body>${body.join('')}</body></html>`;
}
