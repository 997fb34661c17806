// A text that is shown in another language than its own still leads to pages in the reader's.
import { findDocument, type Catalog } from '../../catalog/catalog.ts';
import { homeUrl } from '../../catalog/urls.ts';
import type { Locale, Section } from '../../vocabulary.ts';
import { localeSettings } from '../../catalog/locale-of.ts';
import { changeHtml } from './section-html.ts';

/**
 * The sections of a document of the locale `from`, with links to articles and guides leading to those of `to`. The
 * HTML is our own, from the pipeline. A link to an article that `to` lacks says in which language it will be read.
 */
export function leadToLocale(catalog: Catalog, sections: readonly Section[], from: Locale, to: Locale): Section[] {
  const { base } = catalog.site;
  const own = new RegExp(`^${RegExp.escape(homeUrl(base, from))}(?=help/([^"#]*?)/?(?:#|$)|troubleshoot/)`);
  const leadLink = (tag: string): string => {
    const href = /\shref="([^"]*)"/.exec(tag)?.[1] ?? '';
    const found = own.exec(href);
    if (!found) return tag;
    const document = found[1] === undefined ? undefined : findDocument(catalog, decodeURIComponent(found[1]), to);
    const isForeign = document !== undefined && document.locale !== to;
    const hreflang = isForeign ? ` hreflang="${localeSettings(catalog, document.locale).lang}"` : '';
    return tag
      .replace(/\shreflang="[^"]*"/, '')
      .replace(`href="${href}"`, `href="${href.replace(own, homeUrl(base, to))}"${hreflang}`);
  };
  return changeHtml(sections, (html) => html.replace(/<a\s[^>]*>/g, leadLink));
}
