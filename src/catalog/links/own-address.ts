// Addresses of the site itself, as somebody copies them from the browser: `https://site.example/fr/help/a/` in an English
// article means the article, in the reader's language.
import type { SiteAddress } from '../../site-address.ts';
import { readLocaleName, withoutOrigin } from '../addresses/below-help.ts';
import type { Catalog } from '../catalog.ts';
import { createMadePages } from './made-pages.ts';
import { publishedPath } from '../redirects/moved.ts';
import { decode, encodePath } from '../percent.ts';

/** What an address of our own means: something below `help/` (percent-encoded), another page, or nothing that is there. */
export type OwnAddress = { help: string } | { address: SiteAddress } | 'gone';

/**
 * Makes the function that reads addresses of the site, with its origin or from `/` on. It returns undefined for all
 * others; with an origin, where nobody said where the site lives; without one, where no page is there.
 */
export function createOwnAddresses(catalog: Catalog): (address: string) => OwnAddress | undefined {
  const { site, articlesById } = catalog;
  const hasMadePage = createMadePages(catalog);
  const guides = new Set(catalog.guides.map(({ guide }) => guide));
  const pages = new Set(catalog.pages.map(({ name }) => name));

  function readPage([kind, ...rest]: string[], { search, hash }: URL): OwnAddress {
    const [first, ...state] = rest;
    if ((kind === 'help' || kind === 'assets') && first !== undefined) return { help: rest.join('/') };
    if (kind === undefined || kind === 'help') return { address: ['home', hash] };
    const made = decode([kind, ...rest].join('/'));
    if (hasMadePage(made)) return { address: ['made', made, search + hash] };
    if (kind === 'troubleshoot' && (first === undefined || guides.has(first)))
      return { address: ['guide', first ?? '', state.join('/'), hash] };
    // as its file is named, or as its address says
    const page = kind === 'pages' && state.length === 0 ? first?.replace(/\.mdx$/, '') : first === undefined ? kind : undefined;
    if (page === undefined || !pages.has(page)) return 'gone';
    return { address: page === 'home' ? ['home', hash] : ['page', page, hash] };
  }

  function readParts(parts: string[], address: URL): OwnAddress | undefined {
    const [first, ...rest] = parts;
    if (first === undefined) return { address: ['home', ''] };
    if ((first === 'assets' || first === 'help') && rest.length > 0) return { help: rest.join('/') };
    if (first === 'id') {
      const id = decode(rest.join('/'));
      const path = articlesById.get(id)?.path ?? (catalog.ledger && publishedPath(catalog.ledger, id));
      return path === undefined ? 'gone' : { help: encodePath(path) };
    }
    const named = readLocaleName(site, first);
    const page = named === undefined ? 'gone' : readPage(rest, address);
    // `robots.txt`, `fr/changes/feed.xml` and the like are no pages
    return page === 'gone' && /\.(?!html$)\w+$/.test(parts.at(-1) ?? '') ? undefined : page;
  }

  return (written) => {
    const path = withoutOrigin(site, written);
    if (path === undefined || !URL.canParse(path, 'https://own.invalid')) return undefined;
    const address = new URL(path, 'https://own.invalid');
    const parts = address.pathname
      .replace(/\/index\.(?:html|md)$/, '')
      .split('/')
      .filter((part) => part !== '');
    const own = readParts(parts, address);
    // an address without origin may be one that the articles had before
    return own === 'gone' && /^\/(?!\/)/.test(written) ? undefined : own;
  };
}
