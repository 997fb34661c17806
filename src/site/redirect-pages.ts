// Old addresses of this site, from `redirects.csv`: a small page at each that leads on. Hosts that can answer with a
// redirect of their own may do so; this works on every static host.
import { createLinkResolver } from '../catalog/resolve-link.ts';
import { articleUrl } from '../catalog/urls.ts';
import { translator } from '../i18n/translator.ts';
import type { Locale } from '../vocabulary.ts';
import { escapeMarkup } from './escape-markup.ts';
import { localeSettings } from './frame.ts';
import type { LoadedContent } from './load.ts';

export interface RedirectPage {
  /** Relative to the site's folder. */
  file: string;
  html: string;
}

/** Pages for the redirects whose source is an address of this site. One per locale where the source names none. */
export function redirectPages(loaded: LoadedContent): RedirectPage[] {
  const { catalog } = loaded;
  const resolver = createLinkResolver(catalog);
  const taken = new Set(catalog.articles.map(({ path }) => path));
  return catalog.redirects.flatMap(({ from, to }) => {
    const source = ownSource(loaded, from);
    if (!source || taken.has(source.path)) return [];
    return (source.locale === undefined ? catalog.site.building : [source.locale]).flatMap((locale) => {
      const document = catalog.documents.find((candidate) => candidate.locale === locale) ?? catalog.documents[0];
      const target = document && resolver.resolveLink(to, { ...document, locale }).href;
      if (target === undefined) return [];
      return [{ file: `${articleUrl('', locale, source.path)}index.html`, html: pageOf(loaded, locale, target) }];
    });
  });
}

/** `/help/old`, `/fr/help/old/` or the same with the site's origin and base path; undefined for other addresses. */
export function ownSource({ catalog }: Pick<LoadedContent, 'catalog'>, from: string): { locale: Locale | undefined; path: string } | undefined {
  const { siteUrl, base, building } = catalog.site;
  const isAbsolute = /^https?:/.test(from);
  const prefix = isAbsolute ? `${siteUrl ?? '\0'}${base}` : from.startsWith(base) ? base : '/';
  if (!from.startsWith(prefix)) return undefined;
  const match = /^(?:([\w-]+)\/)?help\/(.+?)(?:\.md|\.html|\/)?$/.exec(from.slice(prefix.length));
  const [, locale, path] = match ?? [];
  return path === undefined || (locale !== undefined && !building.includes(locale)) ? undefined : { locale, path };
}

function pageOf({ catalog }: LoadedContent, locale: Locale, target: string): string {
  const { lang, dir } = localeSettings(catalog, locale);
  const t = translator(lang);
  const url = escapeMarkup(target);
  const absolute = target.startsWith('/') ? `${catalog.site.siteUrl ?? ''}${url}` : url;
  const words = escapeMarkup(t('moved.title'));
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${words}</title><meta http-equiv="content-security-policy" content="default-src 'none'"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="canonical" href="${absolute}"><meta http-equiv="refresh" content="0; url=${url}"></head>
<body><main><h1>${words}</h1><p><a href="${url}">${escapeMarkup(t('moved.link'))}</a></p></main></body></html>
`;
}
