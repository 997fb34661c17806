// Old addresses of this site: a small page at each that leads on, with what followed in the address. Hosts that can answer
// with a redirect of their own may do so (`src/catalog/links/site-redirects.ts` lists them all); this works on every static host.
import { listSiteRedirects } from '../../../catalog/links/site-redirects.ts';
import type { Locale } from '../../../vocabulary.ts';
import { escapeMarkup } from '../../../escape-markup.ts';
import { scriptDigest } from '../../content-security-policy.ts';
import type { LoadedContent } from '../../content/load.ts';

export interface RedirectPage {
  /** Relative to the site's folder, as on disk, and always below it. */
  file: string;
  html: string;
}

/** Pages for the redirects whose source is an address of this site. One per locale where the source lies below `/help/`. */
export function redirectPages(loaded: LoadedContent): RedirectPage[] {
  const redirects = listSiteRedirects(loaded.catalog);
  const sections = Map.groupBy(
    redirects.filter(({ fragment }) => fragment !== undefined),
    ({ from }) => from,
  );
  return redirects
    .filter(({ fragment }) => fragment === undefined)
    .flatMap(({ locale, from, to, files }) => {
      const moved = (sections.get(from) ?? []).map((section): [string, string] => [section.fragment ?? '', section.to]);
      const html = pageOf(loaded, locale, to, moved);
      return files.map((file) => ({ file, html }));
    });
}

/**
 * Goes where the first link leads, or where that of the reader's section does, and takes query and fragment along. Without
 * script `meta refresh` does as much as it can.
 */
export const redirectScript = `{
const section=location.hash.slice(1);
let name=section;try{name=decodeURIComponent(section)}catch{}
const links=[...document.links];
const own=section===''?undefined:links.find(({dataset})=>dataset.section===name);
const target=new URL((own??links[0]).href);
if(target.search==='')target.search=location.search;
if(target.hash===''&&!own)target.hash=location.hash;
location.replace(target.href);
}`;

const policy = `default-src 'none';script-src ${scriptDigest(redirectScript)}`;

function pageOf({ catalog, t: wordsOf }: LoadedContent, locale: Locale, target: string, sections: [string, string][]): string {
  const t = wordsOf(locale);
  // Nothing but words of the interface stands there.
  const { lang, dir } = t.words;
  const url = escapeMarkup(target);
  const absolute = target.startsWith('/') ? `${catalog.site.siteUrl ?? ''}${url}` : url;
  const words = escapeMarkup(t('moved.title'));
  const others = sections
    .map(([id, to]) => `<li><a href="${escapeMarkup(to)}" data-section="${escapeMarkup(id)}">#${escapeMarkup(id)}</a></li>`)
    .join('');
  return `<!DOCTYPE html>
<html lang="${lang}" dir="${dir}"><head><meta charset="utf-8"><title>${words}</title><meta http-equiv="content-security-policy" content="${escapeMarkup(policy)}"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex"><link rel="canonical" href="${absolute}"><noscript><meta http-equiv="refresh" content="0; url=${url}"></noscript></head>
<body><main><h1>${words}</h1><p><a href="${url}">${escapeMarkup(t('moved.link'))}</a></p>${others === '' ? '' : `<ul>${others}</ul>`}</main><script>${redirectScript}</script></body></html>
`;
}
