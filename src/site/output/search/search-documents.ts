// What the search index receives: articles in the languages in which they exist, guides with their symptoms, own pages.
import { byText } from '../../../by-text.ts';
import { articleUrl, pageUrl } from '../../../catalog/urls.ts';
import type { Locale, RenderedDocument, SearchDocument, SearchSection } from '../../../vocabulary.ts';
import type { Site } from '../../page-values/site.ts';
import { localeSettings } from '../../../catalog/links/locale-of.ts';

/**
 * Everything that the search of any locale can find, in the order of address. Hidden articles and `index: false` are
 * left out; locales that this build leaves out are there, because languages help each other in the ranking.
 */
export function searchDocuments(loaded: Site): SearchDocument[] {
  return loaded.catalog.site.locales
    .map(({ locale }) => locale)
    .filter(loaded.isSearchable)
    .flatMap((locale) => [
      ...articleDocuments(loaded, locale),
      ...loaded.guides.searchDocuments(locale),
      ...ownPageDocuments(loaded, locale),
    ])
    .sort((a, b) => byText(a.url, b.url));
}

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
        title: loaded.titleOf(document),
        otherTitle: inline.text(document.frontMatter.title),
        description: description === undefined ? '' : inline.text(description),
        phrases: documents[catalog.site.reference] ? search : [...search, wordsOfPath(path)],
        feature,
        topic: ancestors.get(path)?.[0]?.label,
        sections: searchSections(rendering),
      },
    ];
  });
}

/**
 * An article without a counterpart in the reference locale is known there by its address alone, and addresses are
 * written in that language: `error-index-not-found` is what somebody types who has seen the English message.
 */
const wordsOfPath = (path: string): string => path.slice(path.lastIndexOf('/') + 1).replaceAll('-', ' ');

function ownPageDocuments({ catalog, inline, rendered, titleOf }: Site, locale: Locale): SearchDocument[] {
  const { lang } = localeSettings(catalog, locale);
  return catalog.pages.flatMap(({ id, name, documents }) => {
    const document = documents[locale];
    const rendering = document && rendered.get(document.file);
    // The home page is a way to others, not an answer.
    if (!document || !rendering || name === 'home' || !document.frontMatter.index || document.frontMatter.hide) return [];
    const { description, search, feature } = document.frontMatter;
    return [
      {
        locale,
        lang,
        id,
        kind: 'page',
        url: pageUrl(catalog.site.base, locale, name),
        title: titleOf(document),
        description: description === undefined ? '' : inline.text(description),
        phrases: search,
        feature,
        topic: undefined,
        sections: searchSections(rendering),
      },
    ];
  });
}

const searchSections = ({ sections }: RenderedDocument): SearchSection[] =>
  sections.map(({ id, headingText, blocks }) => {
    const texts = blocks.map(({ text, textOfCells }) => textOfCells ?? text);
    return { id, heading: headingText, text: texts.join('\n'), blocks: texts };
  });
