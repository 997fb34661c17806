// Links to a section of another page are written before that page is rendered. Once all are, the fragment becomes the
// section's id: the renderings themselves, which are kept between builds, stay as they are.
import { findDocument, type Catalog } from '../../catalog/catalog.ts';
import { articleUrl } from '../../catalog/urls.ts';
import { findSection } from '../../markdown/links/find-section.ts';
import type { Document, RenderedDocument } from '../../vocabulary.ts';
import { changeHtml } from './section-html.ts';

/** Leads every link that names a section by other capitals, or by its words in one language, to the section's id. */
export function settleSections(catalog: Catalog, rendered: Map<string, RenderedDocument>): void {
  for (const document of catalog.documents) {
    const page = rendered.get(document.file);
    const addresses = page && listAddresses(catalog, rendered, document, page);
    if (page && addresses && addresses.size > 0) rendered.set(document.file, replaceAddresses(page, addresses));
  }
}

/** Addresses that stand in a page -> those that arrive. */
function listAddresses(
  catalog: Catalog,
  rendered: Map<string, RenderedDocument>,
  { locale }: Document,
  { links }: RenderedDocument,
): Map<string, string> {
  const addresses = new Map<string, string>();
  for (const { target } of links) {
    if (target?.fragment === undefined) continue;
    const found = findDocument(catalog, target.path, locale);
    const page = found && rendered.get(found.file);
    const id = page && findSection(page, target.fragment);
    if (id === undefined || id === target.fragment) continue;
    const { base } = catalog.site;
    addresses.set(articleUrl(base, locale, target.path, target.fragment), articleUrl(base, locale, target.path, id));
  }
  return addresses;
}

function replaceAddresses(page: RenderedDocument, addresses: ReadonlyMap<string, string>): RenderedDocument {
  return {
    ...page,
    sections: changeHtml(page.sections, (html) => html.replace(/(?<= href=")[^"]*/g, (href) => addresses.get(href) ?? href)),
  };
}
