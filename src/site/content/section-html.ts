// Sections are plain data that others keep: whoever needs their HTML changed gets a copy.
import type { Section } from '../../vocabulary.ts';

/** The sections with the HTML of headings and blocks changed by `change`; shapes and texts stay. */
export const changeHtml = (sections: readonly Section[], change: (html: string) => string): Section[] =>
  sections.map((section) => ({
    ...section,
    headingHtml: change(section.headingHtml),
    blocks: section.blocks.map((block) => ({ ...block, html: change(block.html) })),
  }));
