// What the components of our own pages name is there: the guide, the article, its section, the blocks.
import { counted } from '../../counted.ts';
import { findDocument } from '../../catalog/links/fallback.ts';
import { pageDocuments } from '../../catalog/catalog.ts';
import { findSection, anchorsOf } from '../../markdown/links/find-section.ts';
import { findComponent, type attributeKinds } from '../../mdx/registry.ts';
import { createFinder, didYouMean, type FindNearest } from '../../nearest.ts';
import type { Problem } from '../../problem.ts';
import { readBlocks, sectionId } from '../../troubleshooter/parts/find-part.ts';
import type { ComponentUse, RenderedDocument, Section } from '../../vocabulary.ts';
import type { Document } from '../../catalog/document.ts';
import type { Check, CheckedContent } from '../checked-content.ts';

/** The components that stand on a page. */
export const componentsOf = (page: RenderedDocument | undefined): ComponentUse[] =>
  (page?.sections ?? []).flatMap(({ blocks }) => blocks.flatMap(({ component }) => component ?? []));

/** Components that name a guide, an article, a section or blocks that are not there. */
export const checkPageComponents: Check = (content) =>
  pageDocuments(content.catalog).flatMap((document) =>
    componentsOf(content.rendered.get(document.file)).flatMap((use) => checkComponent(use, document, content)),
  );

type Fail = (message: string, rule: Problem['rule'], remedy?: string) => Problem[];

interface Page {
  file: string;
  rendered: RenderedDocument;
}

interface Look {
  attributes: ComponentUse['attributes'];
  document: Document;
  content: CheckedContent;
  find: FindNearest;
  fail: Fail;
}

/** Whether what an attribute names is there: a new kind of the registry is asked for here, since readers see what is not found as text. */
const looks: Record<keyof typeof attributeKinds, (value: string, look: Look) => Problem[]> = {
  guide(guide, { content, find, fail }) {
    const guides = content.catalog.guides.map((known) => known.guide);
    if (guides.includes(guide)) return [];
    return fail(
      `There is no guide \`${guide}\`.${didYouMean(guide, guides, find)}`,
      'component-attribute',
      'Name a guide by its file in `troubleshooters/`.',
    );
  },
  article(id, { content: { catalog }, find, fail }) {
    if (catalog.articlesById.has(id)) return [];
    return fail(
      `There is no article with the \`exl-id\` \`${id}\`.${didYouMean(id, [...catalog.articlesById.keys()], find)}`,
      'component-attribute',
      'Copy the id from the front matter of the article.',
    );
  },
  section(section, look) {
    const page = pageNamed(look);
    if (page === undefined) return [];
    const shown = sectionOf(page, section);
    if (shown !== undefined) return look.attributes['blocks'] === undefined ? checkBlocks('0', shown, page, look) : [];
    const meant = findSection(page.rendered, section);
    return look.fail(
      `\`${page.file}\` has no section \`${section}\`.${didYouMean(section, anchorsOf(page.rendered), look.find)}`,
      'section-missing',
      meant === undefined ? undefined : `Write \`${meant}\`.`,
    );
  },
  blocks(blocks, look) {
    const page = pageNamed(look);
    const shown = page && sectionOf(page, look.attributes['section'] ?? '');
    return page && shown ? checkBlocks(blocks, shown, page, look) : [];
  },
};

/** The article that the component names, as its readers get it; undefined where there is none, which is told at its id. */
function pageNamed({ attributes, document, content: { catalog, rendered } }: Look): Page | undefined {
  const article = catalog.articlesById.get(attributes['id'] ?? '');
  const target = article && findDocument(catalog, article.path, document.locale);
  const page = target && rendered.get(target.file);
  return target && page ? { file: target.file, rendered: page } : undefined;
}

const sectionOf = ({ rendered }: Page, written: string): Section | undefined =>
  rendered.sections.find(({ id }) => id === sectionId(written));

function checkBlocks(blocks: string, shown: Section, { file }: Page, { attributes, fail }: Look): Problem[] {
  const { first, last } = readBlocks(blocks);
  if (first <= last && last < shown.blocks.length) return [];
  return fail(
    `The section \`${attributes['section']}\` of \`${file}\` has ${counted(shown.blocks.length, 'block')}${attributes['blocks'] === undefined ? '' : `, not \`${blocks}\``}.`,
    'component-attribute',
    'Count its paragraphs, lists, tables and pictures from 0.',
  );
}

function checkComponent(use: ComponentUse, document: Document, content: CheckedContent): Problem[] {
  const { attributes, place, name } = use;
  const fail: Fail = (message, rule, remedy) => [{ ...place, rule, message, remedy }];
  const look: Look = { attributes, document, content, find: createFinder(), fail };
  return Object.entries(findComponent(name)?.attributes ?? {}).flatMap(([attribute, { kind }]) => {
    const value = attributes[attribute];
    return value === undefined ? [] : looks[kind](value, look);
  });
}
