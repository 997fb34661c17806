// Addresses of this site as stored HTML holds them: what a link or an image means, not where it lies. Where it lies
// depends on the base path, on the reader's language and on the sections of other pages; it is written when a page is
// made, so that renderings depend on none of these.
import { escapeMarkup } from './escape-markup.ts';
import { attributePattern } from './html-text.ts';
import type { Locale } from './vocabulary.ts';

/** Empty strings stand for what an address lacks. `rest` is what follows the path: `?query`, `#fragment`. */
export type SiteAddress =
  | readonly ['article', path: string, fragment: string]
  /** A file of the asset store, with the locale that overrides it. */
  | readonly ['file', locale: Locale, path: string]
  /** The support portal of a registered ticket. */
  | readonly ['ticket', name: string]
  | readonly ['home', rest: string]
  /** The list of guides, or a page of one. */
  | readonly ['guide', guide: string, state: string, rest: string]
  /** A page of our own. */
  | readonly ['page', name: string, rest: string]
  /** A page that the site makes by itself, by its path below the locale: `search`, `topics/databases/all`. */
  | readonly ['made', path: string, rest: string];

const scheme = 'site:';

/** The address as text, percent-encoded: it needs no escaping in HTML and holds no space, as `srcset` asks. */
export const writeAddress = (address: SiteAddress): string =>
  scheme + address.map((part) => encodeURIComponent(part).replaceAll("'", '%27')).join('/');

/** What `writeAddress` wrote; undefined for every other address. */
export const readAddress = (text: string): SiteAddress | undefined =>
  // Nobody else can write the scheme: the sanitizer and the link resolver refuse it to authors.
  text.startsWith(scheme) ? (text.slice(scheme.length).split('/').map(decodeURIComponent) as unknown as SiteAddress) : undefined;

/** The pipeline writes these attributes first in their tags. */
const inTags = attributePattern('a href|img src|source type="image/webp" srcset', `${scheme}[^" ]*`);

/** Where an address leads, and in which language the target is where that is worth saying. */
export interface Destination {
  url: string;
  hreflang?: string | undefined;
}

/** HTML of the pipeline with every address of this site replaced by its destination. */
export const replaceAddresses = (html: string, destinationOf: (address: string) => Destination): string =>
  html.replace(inTags, (_, start: string, address: string, rest: string) => {
    const { url, hreflang } = destinationOf(address);
    return `<${start}="${escapeMarkup(url)}${rest}"${hreflang === undefined ? '' : ` hreflang="${hreflang}"`}`;
  });

/** The addresses of this site that stand in HTML of the pipeline. */
export const listAddresses = (html: string): string[] => [...html.matchAll(inTags)].flatMap(({ 2: address }) => address ?? []);
