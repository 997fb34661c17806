// Old addresses of this site, from `redirects.csv`: a small page at each that leads on. Hosts that can answer with a
// redirect of their own may do so; this works on every static host.
import { listRedirectSources } from '../../catalog/redirect-sources.ts';
import { addressUrl } from '../../catalog/address-url.ts';
import { createLinkResolver } from '../../catalog/resolve-link.ts';
import type { Locale } from '../../vocabulary.ts';
import { escapeMarkup } from '../../escape-markup.ts';
import type { LoadedContent } from '../content/load.ts';

export interface RedirectPage {
  /** Relative to the site's folder, as on disk, and always below it. */
  file: string;
  html: string;
}

/** Pages for the redirects whose source is an address of this site. One per locale where the source lies below `/help/`. */
export function redirectPages(loaded: LoadedContent): RedirectPage[] {
  const { catalog } = loaded;
  const resolver = createLinkResolver(catalog);
  const [document] = catalog.documents;
  return listRedirectSources(catalog).sources.flatMap(({ locale, files, redirect }) => {
    const target = document && resolver.resolveLink(redirect.to, { ...document, locale }).href;
    if (target === undefined) return [];
    const html = pageOf(loaded, locale, addressUrl(catalog, target, locale));
    return files.map((file) => ({ file, html }));
  });
}

function pageOf({ catalog, t: wordsOf }: LoadedContent, locale: Locale, target: string): string {
  const t = wordsOf(locale);
  // Nothing but words of the interface stands there.
  const { lang, dir } = t.words;
  const url = escapeMarkup(target);
  const absolute = target.startsWith('/') ? `${catalog.site.siteUrl ?? ''}${url}` : url;
  const words = escapeMarkup(t('moved.title'));
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${words}</title><meta http-equiv="content-security-policy" content="default-src 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="canonical" href="${absolute}"><meta http-equiv="refresh" content="0; url=${url}"></head>
<body><main><h1>${words}</h1><p><a href="${url}">${escapeMarkup(t('moved.link'))}</a></p></main></body></html>
`;
}
