// Parts of articles: from an address (article, section, blocks) to the blocks of one locale.
import type { Block, Locale, Section } from '../../vocabulary.ts';
import type { PartSource } from '../source/schema.ts';

/** A section as the site knows it. `locale` is the one of the text, where it is not the one asked for. */
export interface FoundSection {
  section: Section;
  articleTitle: string;
  articleUrl: string;
  /** Set where the article is shown in another language. */
  locale?: Locale | undefined;
  /** Address of the section in the reference, where that has changed since this one was translated. */
  changedOriginal?: string | undefined;
  /** Version of the source that the document states, for instance its commit. */
  version?: string | undefined;
}

/** Looks a section up by article id, shared section id and locale. Empty section id: before the first heading. */
export type FindSection = (exlId: string, sectionId: string, locale: Locale) => FoundSection | undefined;

export interface PartAddress {
  article: string;
  section: string;
  first: number;
  last: number;
}

/** The id of a section that an author names: `_top` is the text before the first heading. */
export const sectionId = (written: string): string => (written === '_top' ? '' : written);

/** Where a part stands in a locale. */
export function partAddress(part: PartSource, guideArticle: string, locale: Locale): PartAddress {
  const own = part.in?.[locale];
  return {
    article: part.article ?? guideArticle,
    section: sectionId(own?.section ?? part.section),
    ...readBlocks(String(own?.blocks ?? part.blocks)),
  };
}

/** `2` or `0-3`, counted from 0. */
export function readBlocks(written: string): Pick<PartAddress, 'first' | 'last'> {
  const [first = 0, last = first] = written.split('-').map(Number);
  return { first, last };
}

export interface FoundPart extends FoundSection {
  blocks: Block[];
  /** True where every block of the address exists. */
  isComplete: boolean;
}

/** The blocks of a part in a locale; undefined where its article or section does not exist. */
export function findPart(part: PartSource, guideArticle: string, locale: Locale, find: FindSection): FoundPart | undefined {
  const { article, section, first, last } = partAddress(part, guideArticle, locale);
  const found = find(article, section, locale);
  if (found === undefined) return undefined;
  const blocks = found.section.blocks.slice(first, last + 1);
  return { ...found, blocks, isComplete: blocks.length === last - first + 1 && blocks.length > 0 };
}

export const shapeOf = (blocks: readonly Block[]): string => blocks.map(({ shape }) => shape).join(' ');
export const textOf = (blocks: readonly Block[]): string => blocks.map(({ text }) => text).join('\n');
