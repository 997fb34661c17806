// Articles worth reading next: those that link to each other and those that share rare features.
import type { LoadedContent } from '../content/load.ts';

const shown = 4;
/** A link says more than any shared feature. */
const linkWeight = 2;

const known = new WeakMap<LoadedContent, Map<string, string[]>>();

/** Paths of related articles, best first, at most four. Every article of the site is looked at once, on the first call. */
export function relatedArticles(loaded: LoadedContent, path: string): string[] {
  const table = known.get(loaded) ?? relateAll(loaded);
  known.set(loaded, table);
  return table.get(path) ?? [];
}

function relateAll({ catalog, rendered }: LoadedContent): Map<string, string[]> {
  const articles = catalog.articles.flatMap(({ path, documents }) => {
    const document = documents[catalog.site.reference] ?? Object.values(documents)[0];
    if (!document || document.frontMatter.hide || !document.frontMatter.index) return [];
    const links = new Set(rendered.get(document.file)?.links.flatMap(({ target }) => target?.path ?? []));
    return [{ path, features: new Set(document.frontMatter.feature), links }];
  });
  const frequency = new Map<string, number>();
  for (const { features } of articles) for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  return new Map(
    articles.map((article) => {
      const scored = articles.flatMap((other) => {
        if (other === article) return [];
        let score = (article.links.has(other.path) ? linkWeight : 0) + (other.links.has(article.path) ? linkWeight : 0);
        for (const feature of article.features)
          if (other.features.has(feature)) score += 1 / Math.log2(1 + (frequency.get(feature) ?? 1));
        return score > 0 ? [{ path: other.path, score }] : [];
      });
      scored.sort((a, b) => b.score - a.score || (a.path < b.path ? -1 : 1));
      return [article.path, scored.slice(0, shown).map(({ path }) => path)];
    }),
  );
}
