// Every redirect of the built site, wherever it comes from: the one list for redirect pages and for hosts that can
// answer with a redirect of their own.
import { encodePath } from '../percent.ts';
import { addressUrl } from './address-url.ts';
import { listRedirectSources } from './redirect-sources.ts';
import { createLinkResolver } from './resolve-link.ts';
import type { Locale } from '../../vocabulary.ts';
import type { Catalog } from '../catalog.ts';

export interface SiteRedirect {
  /** Files below the site's folder, decoded, that answer at the old address: `fr/help/old/index.html`. */
  files: string[];
  /** Old address with the base path, percent-encoded, with a slash at the end: `/docs/fr/help/old/`. */
  from: string;
  /** Section of the old address that alone is led there, decoded; undefined where the whole page is. */
  fragment: string | undefined;
  /** Path of the article that stands at the old address and has lost the section; undefined where none is there. */
  article: string | undefined;
  /** Where it leads in the end: from `/` on with the base path, or complete for other hosts. May end in `#section`. */
  to: string;
  /** Whose words the redirect page has, and in whose language the target is. */
  locale: Locale;
}

/**
 * The redirects of the locales that are built, chains followed to their end. Rows whose target does not exist are left
 * out: they are problems.
 */
export function listSiteRedirects(catalog: Catalog): SiteRedirect[] {
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  return listRedirectSources(catalog).sources.flatMap(({ locale, files, fragment, article, redirect }) => {
    const target = document && resolver.resolveLink(redirect.to, { ...document, locale }).href;
    if (target === undefined) return [];
    const folder = (files[0] ?? '').replace(/index\.html$/, '');
    const from = catalog.site.base + encodePath(folder);
    return [{ files, from, fragment, article, to: addressUrl(catalog, target, locale), locale }];
  });
}
