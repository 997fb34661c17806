// The sections of an article as HTML. A function of text and not a component, because the blocks are HTML already.
import type { Section } from '../vocabulary.ts';
import { escapeMarkup } from '../escape-markup.ts';

export interface SectionOptions {
  /** The article's title, shown above: the first `h1` is not repeated. */
  title: string;
  /** Where a translated section's original is; undefined where there is nothing to offer. */
  original?: { url: string; lang: string; labelHtml: string; name: (section: string) => string } | undefined;
}

/**
 * The sections one after the other, each in a `<section>` so that it can be taken by its id. A second `h1` becomes an
 * `h2`: a page has one.
 */
export function sectionsHtml(sections: readonly Section[], options: SectionOptions): string {
  const firstTitle = sections.findIndex(({ depth }) => depth === 1);
  return sections
    .map((section, index) => sectionHtml(section, index === firstTitle, options))
    .filter((html) => html !== '')
    .join('\n');
}

function sectionHtml(section: Section, isTitle: boolean, { original }: SectionOptions): string {
  const blocks = section.blocks.map(({ html }) => html).join('\n');
  if (isTitle || section.id === '') return blocks === '' ? '' : `<div class="section" data-section="">${blocks}</div>`;
  const level = `h${Math.max(2, section.depth)}`;
  const link =
    original && section.originalId !== undefined
      ? `<a class="section-original" href="${escapeMarkup(`${original.url}#${encodeURIComponent(section.originalId)}`)}" hreflang="${original.lang}" aria-label="${escapeMarkup(original.name(section.headingText))}">${original.labelHtml}</a>`
      : '';
  return `<div class="section" data-section="${escapeMarkup(section.id)}"><div class="section-head"><${level} id="${escapeMarkup(section.id)}">${section.headingHtml}</${level}>${link}</div>${blocks}</div>`;
}
