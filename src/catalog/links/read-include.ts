// What an include of a document shows.
import type { Document } from '../document.ts';
import type { ArticleLookup } from './article-lookup.ts';
import type { Catalog } from '../catalog.ts';
import { findDocument } from './fallback.ts';
import type { DocumentPaths } from './document-paths.ts';
import { withoutMarkdownEnding } from '../file-kinds.ts';
import { langOf } from './locale-of.ts';
import { pagePath } from '../addresses/marked-names.ts';

export interface IncludedText {
  text: string;
  file: string;
  lineOffset: number;
  /** Its language where that is not the document's. */
  lang: string | undefined;
}

/**
 * An include or an article by its path, `/help/_includes/x.md`, in the document's locale or the reference; undefined
 * where there is none.
 */
export type ReadInclude = (path: string, document: Document) => IncludedText | undefined;

export const createIncludeReader =
  (catalog: Catalog, lookup: ArticleLookup, { resolveFile }: DocumentPaths): ReadInclude =>
  (written, document) => {
    const path = resolveFile(written, document);
    const candidates = path === undefined ? [] : lookup.findIncludes(path);
    const found =
      candidates.find(({ locale }) => locale === document.locale) ??
      candidates.find(({ locale }) => locale === catalog.site.reference) ??
      // a whole article, or a part that lies beside it
      (path === undefined ? undefined : findDocument(catalog, pagePath(withoutMarkdownEnding(path)), document.locale));
    if (!found) return undefined;
    const lang = langOf(catalog.site, found.locale);
    return {
      text: 'body' in found ? found.body : found.text,
      file: found.file,
      lineOffset: found.lineOffset,
      lang: lang === langOf(catalog.site, document.locale) ? undefined : lang,
    };
  };
