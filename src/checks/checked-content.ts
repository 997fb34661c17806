// What every check receives, and small ways to walk it.
import { langOf } from '../catalog/links/locale-of.ts';
import { languageOf } from '../language-of.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import type { Article, Document } from '../catalog/document.ts';
import type { RenderedDocument } from '../vocabulary.ts';

export interface CheckedContent {
  catalog: Catalog;
  /** By `Document.file`. A document that is missing here is not checked for what only its page shows. */
  rendered: ReadonlyMap<string, RenderedDocument>;
}

/** One rule looks at everything and says what is wrong. Pure. */
export type Check = (content: CheckedContent) => Problem[];

export type CheckedArticles = Pick<Catalog, 'site' | 'articles' | 'documents'>;

/**
 * A rule that looks at one article at a time, at its documents as they are written: what it says of one hangs on nothing else
 * but the settings of the site, and names a file of that article. So it need not be asked again of what did not change.
 */
export type ArticleCheck = (content: { catalog: CheckedArticles }) => Problem[];

/** A problem of a document at a line of its body. */
export function problemAt(
  document: Document,
  rule: Problem['rule'],
  bodyLine: number,
  message: string,
  column?: number,
): Problem {
  return { rule, file: document.file, line: bodyLine + document.lineOffset, column, message };
}

export interface Translation {
  document: Document;
  /** The reference locale's document of the same article. */
  reference: Document;
}

/** Every document that has a counterpart in the reference locale, that locale itself left out. */
export function listTranslations({ articles, site }: Pick<Catalog, 'articles' | 'site'>): Translation[] {
  return articles.flatMap(({ documents }: Article) => {
    const reference = documents[site.reference];
    if (!reference) return [];
    return Object.values(documents)
      .filter((document) => document !== reference)
      .map((document) => ({ document, reference }));
  });
}

/** The reference locale's counterpart of a document, by file; undefined for the reference itself. */
export function indexReferences(catalog: Catalog): Map<string, Document> {
  return new Map(listTranslations(catalog).map(({ document, reference }) => [document.file, reference]));
}

/** Language without region of a document's locale, `pt` for `pt-BR`. */
export const documentLanguage = ({ site }: Pick<Catalog, 'site'>, document: Document): string =>
  languageOf(langOf(site, document.locale));
