// Where published articles went: an `exl-id` that is elsewhere now has moved, and its old address leads there.
import { encodePath } from '../percent.ts';
import { memoize } from '../../memoize.ts';
import type { Article } from '../document.ts';
import type { Catalog } from '../catalog.ts';
import type { Redirect } from './redirects.ts';
import { foldName } from '../file-kinds.ts';
import { ledgerFile, type Ledger } from './ledger.ts';
import { readRedirectAddress } from './redirect-address.ts';
import type { OwnSite } from '../addresses/below-help.ts';

type Articles = Pick<Catalog, 'articles' | 'articlesById' | 'articlesByPath'>;

const inHelp = 'help/';

/** Published pages below `help/`, by path as `Document.path`. */
export const publishedArticles = (ledger: Ledger) =>
  [...ledger].flatMap(([address, page]) => (address.startsWith(inHelp) ? [{ path: address.slice(inHelp.length), page }] : []));

const pathsById = memoize((ledger: Ledger): ReadonlyMap<string, string> => {
  const paths = new Map<string, string>();
  for (const { path, page } of publishedArticles(ledger)) for (const id of page.ids) if (!paths.has(id)) paths.set(id, path);
  return paths;
});

/** Where the article of an id was published; of several places the first. */
export const publishedPath = (ledger: Ledger, id: string): string | undefined => pathsById(ledger).get(id);

/** `/help/a%20b`, as `redirects.csv` would have it. */
export const helpAddress = (path: string): string => `/help/${encodePath(path)}`;

/** The article that has one of the ids now. */
export const findById = ({ articlesById }: Articles, ids: Iterable<string>): Article | undefined =>
  [...ids].map((id) => articlesById.get(id)).find((article) => article !== undefined);

/** Redirects from published paths where no article is any more to where the article of the same id is. Rows of authors go before. */
export function listMoved(ledger: Ledger, catalog: Articles, written: readonly Redirect[], site: OwnSite): Redirect[] {
  const taken = new Set(catalog.articles.map(({ path }) => foldName(path)));
  const rows = new Set(
    written.flatMap(({ from }) => {
      const { locale, key, fragment } = readRedirectAddress(site, from);
      return locale === undefined && fragment === '' ? [key] : [];
    }),
  );
  return publishedArticles(ledger).flatMap(({ path, page }): Redirect[] => {
    const from = helpAddress(path);
    const heir = findById(catalog, page.ids);
    if (heir === undefined || taken.has(foldName(path)) || rows.has(readRedirectAddress(site, from).key)) return [];
    return [{ from, to: helpAddress(heir.path), place: { file: ledgerFile, line: page.line } }];
  });
}

/**
 * Paths below `help/` that were published and lead nowhere: their readers are told so. Those that `redirects.csv` says to be
 * `gone`, and those that were lost.
 */
export function listGone({
  articles,
  gone,
  ledger,
  redirects,
  site,
}: Pick<Catalog, 'articles' | 'gone' | 'ledger' | 'redirects' | 'site'>): string[] {
  const keyOf = (address: string): string => readRedirectAddress(site, address).key;
  const led = new Set([...articles.map(({ path }) => helpAddress(path)), ...redirects.map(({ from }) => from)].map(keyOf));
  const paths = [...gone.map(({ path }) => path), ...publishedArticles(ledger ?? new Map()).map(({ path }) => path)];
  const byKey = new Map(paths.map((path) => [keyOf(helpAddress(path)), path]));
  return [...byKey].flatMap(([key, path]) => (led.has(key) ? [] : [path])).sort();
}
