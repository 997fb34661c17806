// Documents that say `draft: true`: they are read, and then they are nowhere.
import type { Problem } from '../../problem.ts';
import type { Document } from '../document.ts';
import type { Locale } from '../../vocabulary.ts';
import type { JoinableDocument } from './join-articles.ts';

/**
 * Takes the drafts out. A draft of the reference takes its translations along, by id and by path; a draft of a
 * translation leaves readers the reference's text.
 */
export function takeOutDrafts(
  documents: readonly JoinableDocument[],
  reference: Locale,
): { published: JoinableDocument[]; drafts: Document[] } {
  const unfinished = documents.map(({ document }) => document).filter(({ frontMatter }) => frontMatter.draft);
  const originals = unfinished.filter(({ locale }) => locale === reference);
  const ids = new Set(originals.map(({ exlId }) => exlId).filter((id) => id !== undefined));
  const paths = new Set(originals.map(({ path }) => path));
  const isDraft = ({ frontMatter, locale, exlId, path }: Document): boolean =>
    frontMatter.draft || (locale !== reference && (paths.has(path) || (exlId !== undefined && ids.has(exlId))));
  const { true: drafts = [], false: published = [] } = Object.groupBy(documents, ({ document }) =>
    isDraft(document) ? 'true' : 'false',
  );
  return { published, drafts: drafts.map(({ document }) => document) };
}

/** Told to those who ask, so that nobody looks for the page in vain. */
export const describeDraft = ({ file, frontMatter }: Document): Problem => ({
  rule: 'draft',
  file,
  line: 1,
  message: frontMatter.draft
    ? 'The document is a draft, which is not published.'
    : 'The reference is a draft, so its translation is not published either.',
});
