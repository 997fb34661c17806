// Runs every check. The entry for whoever has a catalog and its rendered documents.
import { pageDocuments } from '../catalog/catalog.ts';
import { meaningsByLocale } from '../catalog/glossary/glossary-page.ts';
import { isLookedFor, type Problem } from '../problem.ts';
import { checks } from './all.ts';
import { checkArticles, type KeptProblems } from './check-articles.ts';
import type { CheckedContent } from './checked-content.ts';
import { listMeanings } from './articles/glossary-meanings.ts';

/**
 * The problems of all checks that the profile asks for, in the order of the checks. Never throws for content. Pages of our
 * own are looked at as articles are, but for what only an article has; the meanings of words as texts are. `kept` holds
 * what earlier builds found in single articles.
 */
export function runChecks(content: CheckedContent, kept?: KeptProblems): Problem[] {
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
  const wanted = checks.filter(({ rule }) => isLookedFor(rule, catalog.site.profile));
  const ofArticles =
    kept &&
    checkArticles(
      everything.catalog,
      wanted.flatMap((row) => (row.ofArticle ? row.check : [])),
      kept,
    );
  return wanted.flatMap(({ check, onlyArticles, alsoMeanings }) => [
    ...(ofArticles?.get(check) ?? check(onlyArticles ? content : everything)),
    ...(alsoMeanings ? check(wordings) : []),
  ]);
}
