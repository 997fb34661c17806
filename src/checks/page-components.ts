// What the components of our own pages name is there: the guide, the article, its section, the blocks.
import { findDocument, pageDocuments } from '../catalog/catalog.ts';
import { findSection, anchorsOf } from '../markdown/links/find-section.ts';
import { createFinder, didYouMean } from '../nearest.ts';
import type { Problem } from '../problem.ts';
import { readBlocks } from '../troubleshooter/parts.ts';
import type { ComponentUse, Document, RenderedDocument } from '../vocabulary.ts';
import type { Check, CheckedContent } from './checked-content.ts';

/** The components that stand on a page. */
export const componentsOf = (page: RenderedDocument | undefined): ComponentUse[] =>
  (page?.sections ?? []).flatMap(({ blocks }) => blocks.flatMap(({ component }) => component ?? []));

/** Components that name a guide, an article, a section or blocks that are not there. */
export const checkPageComponents: Check = (content) =>
  pageDocuments(content.catalog).flatMap((document) =>
    componentsOf(content.rendered.get(document.file)).flatMap((use) => checkComponent(use, document, content)),
  );

function checkComponent(use: ComponentUse, document: Document, { catalog, rendered }: CheckedContent): Problem[] {
  const { guide, id, section, blocks } = use.attributes;
  const find = createFinder();
  const fail = (message: string, rule: Problem['rule'] = 'component-attribute', remedy?: string): Problem[] => [
    { ...use.place, rule, message, remedy },
  ];
  if (guide !== undefined && !catalog.guides.some((known) => known.guide === guide))
    return fail(
      `There is no guide \`${guide}\`.${didYouMean(
        guide,
        catalog.guides.map((known) => known.guide),
        find,
      )}`,
      'component-attribute',
      'Name a guide by its file in `troubleshooters/`.',
    );
  if (id === undefined) return [];
  if (!catalog.articlesById.has(id))
    return fail(
      `There is no article with the \`exl-id\` \`${id}\`.${didYouMean(id, [...catalog.articlesById.keys()], find)}`,
      'component-attribute',
      'Copy the id from the front matter of the article.',
    );
  const target = findDocument(catalog, catalog.articlesById.get(id)?.path ?? '', document.locale);
  const page = target && rendered.get(target.file);
  if (section === undefined || !target || !page) return [];
  const shown = page.sections.find((candidate) => candidate.id === section);
  if (shown === undefined) {
    const meant = findSection(page, section);
    return fail(
      `\`${target.file}\` has no section \`${section}\`.${didYouMean(section, anchorsOf(page), find)}`,
      'section-missing',
      meant === undefined ? undefined : `Write \`${meant}\`.`,
    );
  }
  const { first, last } = readBlocks(blocks ?? '0');
  if (last < first || last >= shown.blocks.length)
    return fail(
      `The section \`${section}\` of \`${target.file}\` has ${shown.blocks.length} blocks${blocks === undefined ? '' : `, not \`${blocks}\``}.`,
      'component-attribute',
      'Count its paragraphs, lists, tables and pictures from 0.',
    );
  return [];
}
