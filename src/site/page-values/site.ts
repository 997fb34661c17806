// What pages and the search need besides the loaded content, made once for all pages.
import { addressUrl } from '../../catalog/links/address-url.ts';
import { listSiteRedirects } from '../../catalog/links/site-redirects.ts';
import { createLinkResolver, type LinkResolver } from '../../catalog/links/resolve-link.ts';
import { memoizeByText, once } from '../../memoize.ts';
import type { Badge } from '../../catalog/front-matter/badge.ts';
import type { Document } from '../../catalog/document.ts';
import type { Locale } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';
import { announcesChanges } from '../../catalog/links/is-indexed.ts';
import { createOwnPageLinks } from './frame/own-page-links.ts';
import type { MovedSection, PageLink } from './page-types.ts';
import { relateArticles } from './contents/related-articles.ts';
import { createContents, type Contents } from './contents/contents.ts';
import { createTocTree, type TocTree } from './contents/toc-tree.ts';

export interface Site extends LoadedContent {
  /** Whether authors look at it while they write, `npm run dev`. */
  isDevelopment: boolean;
  /** The locale's table of contents, else the reference's. */
  toc(locale: Locale): TocTree;
  /** The same by topic, with what of it the home page has room for. */
  contents(locale: Locale): Contents;
  /** Paths of articles worth reading next, best first. */
  related(path: string): readonly string[];
  /** A locale without documents of its own has no search of its own either: its readers search what they are shown. */
  isSearchable(locale: Locale): boolean;
  /** Links to the pages that a locale has; a page that it lacks is linked in the reference locale and marked so. */
  ownPages(locale: Locale): PageLink[];
  /** What becomes of a link of a document. */
  resolveLink: LinkResolver['resolveLink'];
  /** The badges of a document for a page of `locale`. An address that leads nowhere, or must not be followed, is left out. */
  badges(document: Document, locale: Locale): Badge[];
  /** Whether any article tells what changed in it. */
  tellsChanges(): boolean;
  /** Sections of an article that `redirects.csv` leads on: their old ids, and where they are now. */
  movedSections(locale: Locale, path: string): readonly MovedSection[];
}

/** The values are made when they are first asked for, and then kept. */
export function createSite(loaded: LoadedContent): Site {
  const { catalog } = loaded;
  const resolver = once(() => createLinkResolver(catalog));
  const resolveLink: LinkResolver['resolveLink'] = (...link) => resolver().resolveLink(...link);
  const related = once(() => relateArticles(loaded));
  const moved = once(() =>
    Map.groupBy(listSiteRedirects(catalog), ({ locale, article }) => (article === undefined ? '' : `${locale}/${article}`)),
  );
  const toc = memoizeByText((locale) => createTocTree(loaded, locale));
  return {
    ...loaded,
    isDevelopment: false,
    movedSections: (locale, path) =>
      (moved().get(`${locale}/${path}`) ?? []).flatMap(({ fragment, to }) =>
        fragment === undefined ? [] : { id: fragment, url: to },
      ),
    toc,
    contents: memoizeByText((locale) => createContents(toc(locale))),
    tellsChanges: once(() => catalog.documents.some(announcesChanges)),
    related: (path) => related().get(path) ?? [],
    isSearchable: memoizeByText((locale) => Object.keys(catalog.byLocale[locale] ?? {}).length > 0),
    ownPages: memoizeByText((locale) => createOwnPageLinks(loaded, locale)),
    resolveLink,
    badges: (document, locale) =>
      document.frontMatter.badges.map((badge) => {
        const href = badge.url === undefined ? undefined : resolveLink(badge.url, { ...document, locale }).href;
        return { ...badge, url: href && addressUrl(catalog, href, locale) };
      }),
  };
}
