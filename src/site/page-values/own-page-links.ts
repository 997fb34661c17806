// The pages that we write ourselves (about, accessibility, privacy), as links for the footer.
import { shownDocument } from '../../catalog/catalog.ts';
import { pageUrl } from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';
import { foreignLang } from './foreign-lang.ts';
import type { PageLink } from './page-types.ts';

const known = new WeakMap<LoadedContent, Map<Locale, PageLink[]>>();

/** Links to the pages of a locale; the title of one that it lacks is in another language and marked so. */
export function ownPageLinks(loaded: LoadedContent, locale: Locale): PageLink[] {
  const byLocale = known.get(loaded) ?? new Map<Locale, PageLink[]>();
  known.set(loaded, byLocale);
  const links = byLocale.get(locale) ?? makeLinks(loaded, locale);
  byLocale.set(locale, links);
  return links;
}

function makeLinks({ catalog, inline, t }: LoadedContent, locale: Locale): PageLink[] {
  return catalog.pages.flatMap((page) => {
    const document = shownDocument(catalog, page, locale);
    if (!document || page.name === 'home' || document.frontMatter.hide) return [];
    const { title, description } = document.frontMatter;
    return [
      {
        title: inline.text(title),
        titleHtml: inline.html(title),
        description: description === undefined ? '' : inline.text(description),
        url: pageUrl(catalog.site.base, locale, page.name),
        lang: foreignLang({ catalog, t }, document.locale, locale),
      },
    ];
  });
}
