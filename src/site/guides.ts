// PLACEHOLDER until the troubleshooter is wired in.
import type { Catalog } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import type { Locale, RenderedDocument, SearchDocument } from '../vocabulary.ts';
import type { Inline } from './inline.ts';
import type { GuideEntry } from './page-types.ts';

export interface LoadedGuides {
  problems: Problem[];
  /** All published guides, in order. */
  ids: string[];
  /** Guide ids by the article that they belong to. */
  byArticle: Record<string, string[]>;
  /** For lists of guides: titles, addresses and first answers. */
  entries(locale: Locale): GuideEntry[];
  /** What the search finds of the guides. */
  searchDocuments(locale: Locale): SearchDocument[];
}

export function loadGuides(_catalog: Catalog, _rendered: Map<string, RenderedDocument>, _inline: Inline): LoadedGuides {
  return { problems: [], ids: [], byArticle: {}, entries: () => [], searchDocuments: () => [] };
}
