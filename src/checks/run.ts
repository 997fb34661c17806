// Runs every check. The entry for whoever has a catalog and its rendered documents.
import { pageDocuments } from '../catalog/catalog.ts';
import { isLookedFor, type Problem } from '../problem.ts';
import { checks } from './all.ts';
import type { CheckedContent } from './checked-content.ts';

/**
 * The problems of all checks that the profile asks for, in the order of the checks. Never throws for content. Pages of our
 * own are looked at as articles are, but for what only an article has.
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
  return checks
    .filter(({ rule }) => isLookedFor(rule, catalog.site.profile))
    .flatMap(({ check, onlyArticles }) => check(onlyArticles ? content : everything));
}
