// The page of our own to which an address leads, and which section of it the author wrote: sections of pages are looked
// for as those of articles are.
import type { LinkReference } from '../../vocabulary.ts';
import type { SiteAddress } from '../../site-address.ts';
import { findOwnPage, type Catalog } from '../catalog.ts';
import { decode } from '../percent.ts';

/** Undefined for addresses of other things, and for a home page that the site makes by itself. */
export function pageTarget(catalog: Pick<Catalog, 'pages'>, address: SiteAddress): LinkReference['target'] {
  if (address[0] !== 'page' && address[0] !== 'home') return undefined;
  const [name, hash] = address[0] === 'page' ? [address[1], address[2]] : ['home', address[1]];
  const page = findOwnPage(catalog, name);
  return page && { path: page.path, fragment: decode(hash.slice(1)) || undefined };
}
