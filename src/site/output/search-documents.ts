// What the search index receives: articles in the languages in which they exist, guides with their symptoms, own pages.
import { articleUrl, pageUrl } from '../../catalog/urls.ts';
import type { Locale, SearchDocument } from '../../vocabulary.ts';
import type { Site } from '../page-values/site.ts';
import { ownPageHead } from '../page-values/own-page-links.ts';
import { localeSettings } from '../../catalog/locale-of.ts';

/**
 * Everything that the search of any locale can find, in the order of address. Hidden articles and `index: false` are
 * left out; locales that this build leaves out are there, because languages help each other in the ranking.
 */
export function searchDocuments(loaded: Site): SearchDocument[] {
  return loaded.catalog.site.locales
    .map(({ locale }) => locale)
    .filter((locale) => isSearchable(loaded, locale))
    .flatMap((locale) => [
      ...articleDocuments(loaded, locale),
      ...loaded.guides.searchDocuments(locale),
      ...ownPageDocuments(loaded, locale),
    ])
    .sort((a, b) => (a.url < b.url ? -1 : 1));
}

/** The invented languages of `npm run dev` have no text of their own. */
export const isSearchable = ({ catalog }: Site, locale: Locale): boolean =>
  Object.keys(catalog.byLocale[locale] ?? {}).length > 0;

function articleDocuments(loaded: Site, locale: Locale): SearchDocument[] {
  const { catalog, inline, rendered } = loaded;
  const { lang } = localeSettings(catalog, locale);
  const { ancestors } = loaded.toc(locale);
  return catalog.articles.flatMap(({ id, path, documents }) => {
    const document = documents[locale];
    const rendering = document && rendered.get(document.file);
    if (!document || !rendering || !document.frontMatter.index || document.frontMatter.hide) return [];
    const { description, search, feature } = document.frontMatter;
    return [
      {
        locale,
        lang,
        id,
        kind: 'article',
        url: articleUrl(catalog.site.base, locale, path),
        title: rendering.title ?? inline.text(document.frontMatter.title),
        otherTitle: inline.text(document.frontMatter.title),
        description: description === undefined ? '' : inline.text(description),
        phrases: documents[catalog.site.reference] ? search : [...search, wordsOfPath(path)],
        feature,
        topic: ancestors.get(path)?.[0]?.label,
        sections: rendering.sections.map((section) => ({
          id: section.id,
          heading: section.headingText,
          text: section.blocks.map(({ text }) => text).join('\n'),
          blocks: section.blocks.map(({ text }) => text),
        })),
      },
    ];
  });
}

/**
 * An article without a counterpart in the reference locale is known there by its address alone, and addresses are
 * written in that language: `error-index-not-found` is what somebody types who has seen the English message.
 */
const wordsOfPath = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');

function ownPageDocuments({ catalog }: Site, locale: Locale): SearchDocument[] {
  const { lang } = localeSettings(catalog, locale);
  return catalog.pages
    .filter((page) => page.locale === locale)
    .map(({ name, text }) => ({
      locale,
      lang,
      id: `page:${name}`,
      kind: 'page',
      url: pageUrl(catalog.site.base, locale, name),
      ...ownPageHead(text, name),
      phrases: [],
      feature: [],
      topic: undefined,
      // Words only: these pages are few, and found by their titles and headings.
      sections: [
        {
          id: '',
          heading: '',
          text: text
            .replace(/^---\n[\s\S]*?\n---/, '')
            .replace(/^(?:import|export) .*$/gm, '')
            .replace(/<[^>]*>|\{[^}]*\}|\]\([^)]*\)|[#*_`[\]]/g, ' '),
        },
      ],
    }));
}
