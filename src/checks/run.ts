// Runs every check. The entry for whoever has a catalog and its rendered documents.
import { pageDocuments } from '../catalog/catalog.ts';
import type { Problem } from '../problem.ts';
import { meaningsByLocale } from '../catalog/glossary-page.ts';
import { articleChecks, checks, wordingChecks } from './all.ts';
import type { CheckedContent } from './checked-content.ts';
import { listMeanings } from './glossary-meanings.ts';

/**
 * The problems of all checks, in the order of the checks. Never throws for content. Pages of our own are looked at as
 * articles are, but for what only an article has; the meanings of words as texts are.
 */
export function runChecks(content: CheckedContent): Problem[] {
  const { catalog } = content;
  const everything: CheckedContent = {
    ...content,
    catalog: {
      ...catalog,
      documents: [...catalog.documents, ...pageDocuments(catalog)],
      articles: [...catalog.articles, ...catalog.pages],
    },
  };
  const meanings = listMeanings(meaningsByLocale(catalog));
  const wordings: CheckedContent = {
    ...content,
    catalog: {
      ...catalog,
      documents: meanings.flatMap(({ documents }) => Object.values(documents)),
      articles: meanings,
      pages: [],
      guideWords: [],
    },
  };
  return checks.flatMap((check) => [
    ...check(articleChecks.has(check) ? content : everything),
    ...(wordingChecks.has(check) ? check(wordings) : []),
  ]);
}
