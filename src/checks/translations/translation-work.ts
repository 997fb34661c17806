// What remains to be done in each article and locale, the most read first.
import { tocPaths } from '../../catalog/reading/toc-paths.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import type { Problem } from '../../problem.ts';
import { compareCatalog } from '../../translations/compare-catalog.ts';
import type { Article } from '../../catalog/document.ts';
import type { Locale, RenderedDocument } from '../../vocabulary.ts';

/** An article in a locale. */
export interface TranslationState {
  state: 'missing' | 'stale' | 'unknown' | 'current';
  /** Relative to the content folder; undefined where it is missing. */
  file: string | undefined;
  /** Passages whose original has changed. */
  stale: number;
  /** Passages that nobody accepted. */
  unknown: number;
  /** Differences of structure from the reference. */
  drifted: number;
  /** Problems of other kinds, notes included. */
  problems: number;
  /** Share that machines translated, 0 to 100; undefined where no front matter says so. */
  machineShare: number | undefined;
}

export interface ArticleState {
  path: string;
  title: string;
  /** Links of other articles that lead to it, in the reference locale. */
  links: number;
  /** Place in the reference's table of contents, from 1; undefined outside it. */
  place: number | undefined;
  locales: Record<Locale, TranslationState>;
}

const driftRules = new Set<Problem['rule']>(['structure-drift', 'section-drift']);
const staleRules = new Set<Problem['rule']>(['stale', 'passage-stale', 'translation-unknown', 'translation-missing']);

/** All articles that the reference has, the most linked first, then by their place in the table of contents. */
export function listArticleStates(
  catalog: Catalog,
  rendered: ReadonlyMap<string, RenderedDocument>,
  problems: readonly Problem[],
): ArticleState[] {
  const { site } = catalog;
  const places = new Map(tocPaths(catalog.tocs[site.reference] ?? []).map((path, index) => [path, index + 1]));
  const byFile = Map.groupBy(problems, ({ file }) => file);
  const links = new Map<string, number>();
  for (const document of Object.values(catalog.byLocale[site.reference] ?? {}))
    for (const target of new Set(rendered.get(document.file)?.links.map(({ target: to }) => to?.path)))
      if (target !== undefined && target !== document.path) links.set(target, (links.get(target) ?? 0) + 1);
  const locales = site.locales.filter(({ locale, folder }) => locale !== site.reference && folder !== '');
  return catalog.articles
    .flatMap((article): ArticleState[] => {
      const reference = article.documents[site.reference];
      if (!reference) return [];
      return [
        {
          path: article.path,
          title: reference.frontMatter.title,
          links: links.get(article.path) ?? 0,
          place: places.get(article.path),
          locales: Object.fromEntries(locales.map(({ locale }) => [locale, stateOf(catalog, article, locale, byFile)])),
        },
      ];
    })
    .sort((a, b) => b.links - a.links || (a.place ?? Number.POSITIVE_INFINITY) - (b.place ?? Number.POSITIVE_INFINITY) || 0);
}

function stateOf(
  catalog: Catalog,
  { documents }: Article,
  locale: Locale,
  problems: ReadonlyMap<string, Problem[]>,
): TranslationState {
  const document = documents[locale];
  if (!document)
    return { state: 'missing', file: undefined, stale: 0, unknown: 0, drifted: 0, problems: 0, machineShare: undefined };
  const compared = compareCatalog(catalog).byFile.get(document.file);
  const own = problems.get(document.file) ?? [];
  const isStale = (compared?.changes.length ?? 0) > 0 || own.some(({ rule }) => rule === 'stale');
  const isUnknown = !compared || compared.unknown.length > 0;
  const { htDegree } = document.frontMatter;
  return {
    state: isStale ? 'stale' : isUnknown ? 'unknown' : 'current',
    file: document.file,
    stale: compared?.changes.length ?? 0,
    unknown: compared?.unknown.length ?? 0,
    drifted: own.filter(({ rule }) => driftRules.has(rule)).length,
    problems: own.filter(({ rule }) => !driftRules.has(rule) && !staleRules.has(rule)).length,
    machineShare: htDegree === undefined ? undefined : 100 - htDegree,
  };
}

/** Work in a locale: what is missing or out of date, differs in structure or has problems. What is unknown alone is no work yet. */
export const listWork = (states: readonly ArticleState[], locale: Locale): { article: ArticleState; own: TranslationState }[] =>
  states.flatMap((article) => {
    const own = article.locales[locale];
    const isWork = own && (own.state === 'missing' || own.state === 'stale' || own.drifted > 0 || own.problems > 0);
    return isWork ? [{ article, own }] : [];
  });
