// The pages that we write ourselves (about, accessibility, privacy), as links for the footer.
import { shownDocument } from '../../../catalog/links/fallback.ts';
import { pageUrl } from '../../../catalog/urls.ts';
import type { Locale } from '../../../vocabulary.ts';
import type { LoadedContent } from '../../content/load.ts';
import { foreignLang } from '../foreign-lang.ts';
import type { PageLink } from '../page-types.ts';

/** Links to the pages of a locale; the title of one that it lacks is in another language and marked so. */
export function createOwnPageLinks({ catalog, inline, t }: LoadedContent, locale: Locale): PageLink[] {
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
