// What a page tells search engines as data: JSON-LD in the vocabulary of https://schema.org, typed by `schema-dts`.
// Only what is known to be true, and nothing that the page's metadata says already: every byte is in each first visit.
import type { BreadcrumbList, Graph, ListItem, SearchAction, TechArticle, WebSite, WithActionConstraints } from 'schema-dts';
import type { ArticlePage, PageFrame } from '../page-types.ts';

/** What pages describe; the compiler takes seconds to find a thing among all those of the vocabulary. */
type Described = TechArticle | BreadcrumbList | WebSite;

/** Where a reader is: the page's breadcrumbs, each with its address. */
type Crumbs = readonly { label: string; url?: string | undefined }[];

/**
 * An article and the way to it, for `<script type="application/ld+json">`. Undefined where search engines must not list the
 * page, and where the site's address is unknown: the vocabulary wants whole addresses.
 */
export function articleData(
  frame: PageFrame,
  { title, updated, breadcrumbs }: Pick<ArticlePage, 'title' | 'updated'> & { breadcrumbs: Crumbs },
): string | undefined {
  const article: TechArticle = {
    '@type': 'TechArticle',
    headline: title,
    ...(updated === undefined ? {} : { dateModified: updated }),
  };
  // The home page need not be told, and a trail has two places at least:
  // https://developers.google.com/search/docs/appearance/structured-data/breadcrumb
  const above = breadcrumbs.length > 0 ? breadcrumbs : [{ label: frame.t('nav.home'), url: frame.homeUrl }];
  const way: Crumbs = [...above, { label: title }];
  return printGraph(frame, (origin) => {
    const trail: BreadcrumbList = {
      '@type': 'BreadcrumbList',
      itemListElement: way.map(({ label, url }, index): ListItem => {
        // The last one is the page itself, which needs no address; authors may have written one that is none.
        const address = url === undefined ? null : URL.parse(url, origin);
        return { '@type': 'ListItem', position: index + 1, name: label, ...(address && { item: address.href }) };
      }),
    };
    return [article, trail];
  });
}

/** The site in one language and how to search it, for its home page; undefined in the same cases. */
export function siteData(frame: PageFrame): string | undefined {
  return printGraph(frame, (origin) => {
    const search: WithActionConstraints<SearchAction> = {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${new URL(frame.searchUrl, origin).href}?q={words}` },
      'query-input': 'required name=words',
    };
    const site: WebSite = {
      '@type': 'WebSite',
      name: frame.siteName,
      url: frame.canonical,
      inLanguage: frame.lang,
      potentialAction: search,
    };
    return [site];
  });
}

function printGraph({ robots, canonical }: PageFrame, things: (origin: string) => readonly Described[]): string | undefined {
  if (robots !== undefined || !URL.canParse(canonical)) return undefined;
  const graph: Graph = { '@context': 'https://schema.org', '@graph': things(new URL(canonical).origin) };
  // A text of an author must not end the element that it stands in.
  return JSON.stringify(graph).replaceAll('<', String.raw`\u003c`);
}
