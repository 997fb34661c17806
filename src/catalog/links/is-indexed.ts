import type { Document } from '../document.ts';

/** Whether search engines may list a document; a locale without it has nothing to list. */
export const isIndexed = (document: Document | undefined): boolean =>
  document?.frontMatter.index === true && !document.frontMatter.hide;

/** Whether a document has changes to announce: what search engines must not list has none. */
export const announcesChanges = (document: Document | undefined): document is Document =>
  isIndexed(document) && document !== undefined && document.frontMatter.changes.length > 0;
