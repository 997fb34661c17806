// Checks that look at one article at a time: what they say of an article is kept between builds, for it is the same while its
// documents and the settings of the site are.
import { digest } from '../digest.ts';
import type { Article } from '../catalog/document.ts';
import type { Problem } from '../problem.ts';
import type { ArticleCheck, Check, CheckedArticles } from './checked-content.ts';

/** Problems of earlier builds, by check, under a key that says all that an article is; whoever keeps them knows the code. */
export interface KeptProblems {
  get(key: string): Problem[][] | undefined;
  set(key: string, problems: Problem[][]): void;
}

/** What each check says of all articles; those of which it is known are not looked at. */
export function checkArticles(
  catalog: CheckedArticles,
  checks: readonly ArticleCheck[],
  kept: KeptProblems,
): Map<Check, Problem[]> {
  const { site, articles } = catalog;
  const about = JSON.stringify([site, checks.map(({ name }) => name)]);
  const found = articles.map((article) => {
    const key = digest(about, JSON.stringify(Object.entries(article.documents)));
    return { article, key, problems: kept.get(key) };
  });
  const missing = found.filter(({ problems }) => problems === undefined);
  const owners = new Map<string, Article>();
  const settled = new Set<string>();
  for (const { article, problems } of found) {
    for (const { file } of Object.values(article.documents)) {
      if (problems === undefined) owners.set(file, article);
      else settled.add(file);
    }
  }
  const rest: CheckedArticles = {
    site,
    articles: missing.map(({ article }) => article),
    documents: catalog.documents.filter(({ file }) => !settled.has(file)),
  };
  const made = checks.map((check) => Map.groupBy(check({ catalog: rest }), ({ file }) => owners.get(file)));
  for (const one of missing) {
    one.problems = made.map((byArticle) => byArticle.get(one.article) ?? []);
    kept.set(one.key, one.problems);
  }
  return new Map(
    checks.map((check, index) => [
      check,
      // A document that no article has is looked at by every build.
      [...found.flatMap(({ problems }) => problems?.[index] ?? []), ...(made[index]?.get(undefined) ?? [])],
    ]),
  );
}
