// Parts of articles as pages show them.
import type { Locale } from '../../vocabulary.ts';
import type { PartContent } from '../source/types.ts';
import type { FoundPart } from './find-part.ts';
import { partHtml } from './part-html.ts';

/** A part for readers of a locale: its own where it has every block, else that of the reference. */
export function shownPart(
  find: (locale: Locale) => FoundPart | undefined,
  locale: Locale,
  reference: Locale,
): FoundPart | undefined {
  const own = find(locale);
  if (own?.isComplete) return own;
  const found = find(reference);
  return found && { ...found, locale: reference };
}

/** `alt` replaces the text of every picture. */
export const partContent = (
  { section, articleTitle, articleUrl, blocks, changedOriginal, locale }: FoundPart,
  alt?: string,
): PartContent => ({
  html: partHtml(blocks, alt),
  locale,
  articleTitle,
  sectionHeading: section.headingText,
  changedOriginal,
  url: section.id === '' ? articleUrl : `${articleUrl}#${encodeURIComponent(section.id)}`,
});
