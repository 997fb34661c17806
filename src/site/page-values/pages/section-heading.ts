import { escapeMarkup } from '../../../escape-markup.ts';
import type { Section } from '../../../vocabulary.ts';

/** The heading of a section, `<h2 id="…">…</h2>`: below the page's title, whatever its author wrote. */
export function sectionHeading({ id, depth, headingHtml }: Pick<Section, 'id' | 'depth' | 'headingHtml'>): string {
  const level = `h${Math.max(2, depth)}`;
  return `<${level} id="${escapeMarkup(id)}">${headingHtml}</${level}>`;
}
