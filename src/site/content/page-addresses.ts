// The last step of a text on its way to a page: its symbolic addresses become those of the reader's language, with the
// section ids that the targets really have.
import { addressUrl } from '../../catalog/links/address-url.ts';
import { findDocument } from '../../catalog/links/fallback.ts';
import type { Catalog } from '../../catalog/catalog.ts';
import { pageTarget } from '../../catalog/links/page-target.ts';
import { localeSettings } from '../../catalog/links/locale-of.ts';
import { findSection } from '../../markdown/links/find-section.ts';
import { readAddress, replaceAddresses, writeAddress, type Destination, type SiteAddress } from '../../site-address.ts';
import type { Locale, RenderedDocument, Section } from '../../vocabulary.ts';

export interface PageAddresses {
  /** HTML of a document of the locale `from` for a page of `to`. */
  html(html: string, from: Locale, to: Locale): string;
  /** The same for whole sections; shapes and texts stay. */
  sections(sections: readonly Section[], from: Locale, to: Locale): Section[];
}

/** `rendered` holds the documents by file; it may still be filled when this is called. */
export function createPageAddresses(catalog: Catalog, rendered: ReadonlyMap<string, RenderedDocument>): PageAddresses {
  const sectionOf = (path: string, fragment: string, locale: Locale): string | undefined => {
    const document = findDocument(catalog, path, locale);
    const page = document && rendered.get(document.file);
    return page && findSection(page, fragment);
  };

  /** The same address with the section of another name, or with none. */
  function withSection(address: SiteAddress, section: string): SiteAddress {
    const hash = section && `#${encodeURIComponent(section)}`;
    if (address[0] === 'home') return ['home', hash];
    return address[0] === 'page' ? ['page', address[1], hash] : ['article', address[1], section];
  }

  function destinationOf(text: string, from: Locale, to: Locale): Destination {
    const address = readAddress(text);
    const target =
      address?.[0] === 'article' ? { path: address[1], fragment: address[2] } : address && pageTarget(catalog, address);
    if (address === undefined || target === undefined) return { url: addressUrl(catalog, text, to) };
    const { path, fragment = '' } = target;
    // Authors name sections by the words of their own language; ids are shared by all. What the page that is shown lacks
    // leads to its beginning: a fragment that leads nowhere would only look as if it led there.
    const section = fragment && sectionOf(path, sectionOf(path, fragment, from) ?? fragment, to);
    const shown = localeSettings(catalog, findDocument(catalog, path, to)?.locale ?? to).lang;
    return {
      url: addressUrl(catalog, writeAddress(withSection(address, section ?? '')), to),
      hreflang: shown === localeSettings(catalog, to).lang ? undefined : shown,
    };
  }

  const html: PageAddresses['html'] = (text, from, to) => replaceAddresses(text, (address) => destinationOf(address, from, to));
  return {
    html,
    sections: (sections, from, to) =>
      sections.map((section) => ({
        ...section,
        headingHtml: html(section.headingHtml, from, to),
        blocks: section.blocks.map((block) => ({ ...block, html: html(block.html, from, to) })),
      })),
  };
}
