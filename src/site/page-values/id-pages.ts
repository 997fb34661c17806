// `/id/<exl-id>/`: one address for an article in all languages.
import { findArticle } from '../../catalog/catalog.ts';
import { idUrl } from '../../catalog/urls.ts';
import type { Translate } from '../../i18n/translator.ts';
import { articleLink } from './article-pages.ts';
import { buildFrame } from './frame.ts';
import { getLoadedContent } from './shared-site.ts';
import type { LanguageChoice, PageFrame } from './page-types.ts';

/** Every article that has an id. */
export function idPaths(): { params: { id: string }; props: { id: string } }[] {
  return getLoadedContent()
    .catalog.articles.filter(({ id, path }) => id !== path)
    .map(({ id }) => ({ params: { id }, props: { id } }));
}

/** The article's title and address in every language that is built; those that show it in another language are marked. */
export function idPage({ id }: { id: string }): {
  frame: PageFrame;
  choices: (LanguageChoice & { title: string; t: Translate })[];
} {
  const loaded = getLoadedContent();
  const { catalog } = loaded;
  const article = findArticle(catalog, id);
  if (!article) throw new Error(`No article has the id \`${id}\`.`);
  const { base, reference } = catalog.site;
  // Not for search engines, which find the articles themselves; the alternates name it as their common address.
  const frame = buildFrame(loaded, { locale: reference, urlIn: () => idUrl(base, id), isIndexedIn: () => false });
  const choices = catalog.site.locales.flatMap(({ locale, lang, dir, name }) => {
    const link = articleLink(loaded, article.path, locale);
    return link
      ? [
          {
            locale,
            lang,
            dir,
            name,
            url: link.url,
            title: link.title,
            isCurrent: false,
            isMissing: !article.documents[locale],
            t: loaded.t(locale),
          },
        ]
      : [];
  });
  return { frame: { ...frame, languages: choices }, choices };
}
