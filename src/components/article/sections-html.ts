// The sections of an article as HTML. A function of text and not a component, because the blocks are HTML already.
import type { Section } from '../../vocabulary.ts';
import { escapeMarkup } from '../../escape-markup.ts';
import { sectionHeading } from '../../site/page-values/pages/section-heading.ts';

interface Original {
  url: string;
  lang: string;
  labelHtml: string;
  name: (section: string) => string;
  /** Ids of sections whose original has changed since, and the words for those. */
  stale: readonly string[];
  changedHtml: string;
  compareHtml: string;
}

export interface SectionOptions {
  /** The article's title, shown above: the first `h1` is not repeated. */
  title: string;
  /** Where a translated section's original is; undefined where there is nothing to offer. */
  original?: Original | undefined;
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
  const isStale = original?.stale.includes(section.id) === true;
  if (isTitle || section.id === '') {
    const line = isStale && original ? staleLine(original, original.url) : '';
    return `${line}${blocks}` === '' ? '' : `<div class="section" data-section="">${line}${blocks}</div>`;
  }
  const url =
    original && (section.originalId === undefined ? original.url : `${original.url}#${encodeURIComponent(section.originalId)}`);
  const link =
    original && url !== undefined && section.originalId !== undefined && !isStale
      ? `<a class="section-original" href="${escapeMarkup(url)}" hreflang="${original.lang}" aria-label="${escapeMarkup(original.name(section.headingText))}">${original.labelHtml}</a>`
      : '';
  return `<div class="section" data-section="${escapeMarkup(section.id)}"><div class="section-head">${sectionHeading(section)}${link}</div>${isStale && original ? staleLine(original, url ?? '') : ''}${blocks}</div>`;
}

/** One quiet line; its link does what the link beside a heading does. */
const staleLine = ({ lang, changedHtml, compareHtml }: Original, url: string): string =>
  `<p class="meta">${changedHtml} <a class="section-original" href="${escapeMarkup(url)}" hreflang="${lang}">${compareHtml}</a></p>`;
