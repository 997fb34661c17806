// Addresses of the site itself, as somebody copies them from the browser: `https://site.example/fr/help/a/` in an English
// article means the article, in the reader's language.
import type { Locale } from '../vocabulary.ts';
import type { SiteAddress } from '../site-address.ts';
import type { Catalog } from './catalog.ts';

/** What an address of our own means: something below `help/` (percent-encoded), another page, or nothing that is there. */
export type OwnAddress = { help: string } | { address: SiteAddress } | 'gone';

/** Makes the function that reads addresses of the site; it returns undefined for all others, and where nobody said where the site lives. */
export function createOwnAddresses(catalog: Catalog): (address: URL, locale: Locale) => OwnAddress | undefined {
  const { base, siteUrl, locales } = catalog.site;
  const home = siteUrl !== undefined && URL.canParse(siteUrl + base) ? new URL(siteUrl + base) : undefined;
  const guides = new Set(catalog.guides.map(({ guide }) => guide));
  const isLocale = (name: string): boolean => locales.some(({ locale }) => locale === name);
  const hasPage = (locale: Locale, name: string): boolean =>
    catalog.pages.some((page) => page.locale === locale && page.name === name);

  function readPage([written = '', kind, ...rest]: string[], { search, hash }: URL, locale: Locale): OwnAddress {
    const [first, ...state] = rest;
    if ((kind === 'help' || kind === 'assets') && first !== undefined) return { help: rest.join('/') };
    if (kind === undefined) return { address: ['home', hash] };
    if (kind === 'search' && first === undefined) return { address: ['search', search] };
    if (kind === 'troubleshoot' && (first === undefined || guides.has(first)))
      return { address: ['guide', first ?? '', state.join('/'), hash] };
    const language = [locale, written].find((candidate) => first === undefined && hasPage(candidate, kind));
    return language === undefined ? 'gone' : { address: ['page', kind, language, hash] };
  }

  return (address, locale) => {
    if (home === undefined || address.host !== home.host || !`${address.pathname}/`.startsWith(home.pathname)) return undefined;
    const parts = address.pathname
      .slice(home.pathname.length)
      .replace(/(?:^|\/)index\.(?:html|md)$/, '')
      .split('/')
      .filter((part) => part !== '');
    const [first, ...rest] = parts;
    if (first === undefined) return { address: ['home', ''] };
    if (first === 'assets') return { help: rest.join('/') };
    if (first === 'id') {
      const article = catalog.articles.find(({ id }) => id === rest[0]);
      return article === undefined ? 'gone' : { help: article.path.split('/').map(encodeURIComponent).join('/') };
    }
    if (isLocale(first)) return readPage(parts, address, locale);
    // `robots.txt` and the like are no pages
    return /\.(?!html$)\w+$/.test(parts.at(-1) ?? '') ? undefined : 'gone';
  };
}
