// Articles worth reading next: those that link to each other and those that share rare features.
import { byText } from '../../../by-text.ts';
import type { LoadedContent } from '../../content/load.ts';

const shown = 4;
/** A link says more than any shared feature. */
const linkWeight = 2;

/** An article that may be listed. */
export interface Candidate {
  path: string;
  /** In the order of the front matter. */
  features: readonly string[];
  links: ReadonlySet<string>;
}

/**
 * Paths of related articles by path, best first, at most four. Articles with the same features are scored once for all:
 * there are far fewer sets of features than articles.
 */
export function relateArticles({ catalog, rendered }: LoadedContent): Map<string, string[]> {
  const articles = catalog.articles.flatMap(({ path, documents }): Candidate[] => {
    const document = documents[catalog.site.reference] ?? Object.values(documents)[0];
    if (!document || document.frontMatter.hide || !document.frontMatter.index) return [];
    const links = new Set(rendered.get(document.file)?.links.flatMap(({ target }) => target?.path ?? []));
    return [{ path, features: [...new Set(document.frontMatter.feature)], links }];
  });
  return relate(articles);
}

/** The same for given articles. */
export function relate(articles: readonly Candidate[]): Map<string, string[]> {
  const byPath = new Map(articles.map((article) => [article.path, article]));
  const linked = linkedBothWays(articles, byPath);
  const frequency = new Map<string, number>();
  for (const { features } of articles) for (const feature of features) frequency.set(feature, (frequency.get(feature) ?? 0) + 1);
  const addFeatures = (score: number, of: Candidate, other: Pick<Candidate, 'features'>): number => {
    const shared = of.features.filter((feature) => other.features.includes(feature));
    return shared.reduce((sum, feature) => sum + 1 / Math.log2(1 + (frequency.get(feature) ?? 1)), score);
  };

  const groups = [...Map.groupBy(articles, ({ features }) => JSON.stringify(features)).values()];
  const ranked = new Map<string, { best: Scored[]; isAll: boolean }>();
  /** Those that share features, best first, as many as can matter beside so many links. */
  function sharing(article: Candidate, links: number): Scored[] {
    const key = JSON.stringify(article.features);
    const needed = shown + 1 + links;
    const known = ranked.get(key);
    if (known && (known.isAll || known.best.length >= needed)) return known.best.slice(0, needed);
    const scored = groups
      .map((group) => ({ group, score: addFeatures(0, article, group[0] ?? { features: [] }) }))
      .filter(({ score }) => score > 0)
      .sort((a, b) => b.score - a.score);
    const best: Scored[] = [];
    const equals = [...Map.groupBy(scored, ({ score }) => score)];
    while (best.length < needed && equals.length > 0) {
      const [score = 0, same = []] = equals.shift() ?? [];
      const paths = same.flatMap(({ group }) => group.map(({ path }) => path)).sort(byText);
      best.push(...paths.map((path) => ({ path, score })));
    }
    ranked.set(key, { best, isAll: equals.length === 0 });
    return best.slice(0, needed);
  }

  return new Map(
    articles.map((article) => {
      const neighbours = linked.get(article.path) ?? new Map<string, number>();
      const scored = [
        ...[...neighbours].flatMap(([path, links]): Scored[] => {
          const other = byPath.get(path);
          return other ? [{ path, score: addFeatures(links * linkWeight, article, other) }] : [];
        }),
        ...sharing(article, neighbours.size).filter(({ path }) => path !== article.path && !neighbours.has(path)),
      ];
      scored.sort((a, b) => b.score - a.score || byText(a.path, b.path));
      return [article.path, scored.slice(0, shown).map(({ path }) => path)];
    }),
  );
}

interface Scored {
  path: string;
  score: number;
}

/** By path: the other articles that it links to or that link to it, with in how many of the two directions. */
function linkedBothWays(
  articles: readonly Candidate[],
  byPath: ReadonlyMap<string, Candidate>,
): Map<string, Map<string, number>> {
  const linked = new Map(articles.map(({ path }) => [path, new Map<string, number>()]));
  const count = (from: string, to: string): void => {
    const counts = linked.get(from);
    counts?.set(to, (counts.get(to) ?? 0) + 1);
  };
  for (const { path, links } of articles)
    for (const target of links)
      if (target !== path && byPath.has(target)) {
        count(path, target);
        count(target, path);
      }
  return linked;
}
