// A page with a title and nothing below it: a file that somebody began, or whose text got lost.
import type { Check } from '../checked-content.ts';

/** Documents whose page shows no text, drafts of translations included: readers would rather have the reference. */
export const checkEmptyArticles: Check = ({ catalog, rendered }) =>
  catalog.documents
    .filter(({ file }) => rendered.get(file)?.sections.every(({ depth, blocks }) => depth === 0 && blocks.length === 0))
    .map(({ file }) => ({ rule: 'article-empty', file, line: 1, message: 'The page has a title and no text.' }));
