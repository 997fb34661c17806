// The badges above an article, with addresses that may be shown.
import { addressUrl } from '../../catalog/address-url.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { createLinkResolver, type LinkResolver } from '../../catalog/resolve-link.ts';
import type { Badge, Document, Locale } from '../../vocabulary.ts';

const resolvers = new WeakMap<Catalog, LinkResolver>();

/** The badges of a document for a page of `locale`. An address that leads nowhere, or must not be followed, is left out. */
export function badgesOf(catalog: Catalog, document: Document, locale: Locale): Badge[] {
  const resolver = resolvers.get(catalog) ?? createLinkResolver(catalog);
  resolvers.set(catalog, resolver);
  return document.frontMatter.badges.map((badge) => {
    const href = badge.url === undefined ? undefined : resolver.resolveLink(badge.url, { ...document, locale }).href;
    return { ...badge, url: href && addressUrl(catalog, href, locale) };
  });
}
