// The pages that we write ourselves (about, accessibility, privacy), as links for the footer.
import { pageUrl } from '../../catalog/urls.ts';
import { parse } from 'yaml';
import type { Locale } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';
import { foreignLang } from './foreign-lang.ts';
import type { PageLink } from './page-types.ts';

/** Title and description of an own page, from its front matter; the file name stands in for a missing title. */
export function ownPageHead(text: string, name: string): { title: string; description: string } {
  const head = /^---\n([\s\S]*?)\n---/.exec(text.replace(/\r\n?/g, '\n'))?.[1];
  const data: unknown = head === undefined ? undefined : parse(head);
  const field = (key: string): string => {
    const value = data !== null && typeof data === 'object' && key in data ? (data as Record<string, unknown>)[key] : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { title: field('title') || name, description: field('description') };
}

/** Links to the pages that a locale has; a page that it lacks is linked in the reference locale and marked so. */
export function createOwnPageLinks(loaded: LoadedContent, locale: Locale): PageLink[] {
  const { catalog } = loaded;
  const names = [...new Set(catalog.pages.map(({ name }) => name))].sort();
  return names.flatMap((name) => {
    const find = (wanted: Locale) => catalog.pages.find((page) => page.name === name && page.locale === wanted);
    const page = find(locale) ?? find(catalog.site.reference);
    if (!page) return [];
    const { title, description } = ownPageHead(page.text, name);
    return [
      {
        title,
        titleHtml: title.replace(/&/g, '&amp;').replace(/</g, '&lt;'),
        description,
        url: pageUrl(catalog.site.base, page.locale, name),
        lang: foreignLang(loaded, page.locale, locale),
      },
    ];
  });
}
