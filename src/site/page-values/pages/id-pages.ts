// `/id/<exl-id>/`: one address for an article in all languages, also after it was merged or taken away.
import { addressUrl } from '../../../catalog/links/address-url.ts';
import { findDocument } from '../../../catalog/links/fallback.ts';
import { helpAddress, publishedArticles, publishedPath } from '../../../catalog/redirects/moved.ts';
import { articleUrl, idUrl } from '../../../catalog/urls.ts';
import type { Translate } from '../../../i18n/translator.ts';
import type { Locale } from '../../../vocabulary.ts';
import { buildFrame } from '../frame/frame.ts';
import { rememberLast } from './remember-last.ts';
import { sharedSite } from '../shared-site.ts';
import type { Site } from '../site.ts';
import type { LanguageChoice, PageFrame } from '../page-types.ts';

/** Every id that an article has or had. */
export function idPaths(): { params: { id: string }; props: { id: string } }[] {
  const { articles, ledger } = sharedSite().catalog;
  const now = articles.filter(({ id, path }) => id !== path).map(({ id }) => id);
  const before = publishedArticles(ledger ?? new Map()).flatMap(({ page }) => [...page.ids]);
  return [...new Set([...now, ...before])].map((id) => ({ params: { id }, props: { id } }));
}

interface Target {
  url: string;
  title: string;
  isMissing: boolean;
}

/** Where the readers of a locale find what had an id: its article, the heir of its address, or the word that it is gone. */
function findTarget(loaded: Site, id: string): (locale: Locale) => Target | undefined {
  const { catalog, t } = loaded;
  const toArticle = (path: string, locale: Locale): Target | undefined => {
    const document = findDocument(catalog, path, locale);
    if (!document) return undefined;
    return {
      url: articleUrl(catalog.site.base, locale, path),
      title: loaded.inline.text(document.frontMatter.title),
      isMissing: !catalog.articlesByPath.get(path)?.documents[locale],
    };
  };
  const article = catalog.articlesById.get(id);
  if (article) return (locale) => toArticle(article.path, locale);
  const path = catalog.ledger && publishedPath(catalog.ledger, id);
  if (path === undefined) throw new Error(`No article has or had the id \`${id}\`.`);
  const [document] = catalog.documents;
  return (locale) => {
    const found = document && loaded.resolveLink(helpAddress(path), { ...document, locale });
    const heir = found?.target && toArticle(found.target.path, locale);
    if (found?.href === undefined)
      return { url: articleUrl(catalog.site.base, locale, path), title: t(locale)('gone.title'), isMissing: false };
    return { title: t(locale)('moved.title'), isMissing: false, ...heir, url: addressUrl(catalog, found.href, locale) };
  };
}

/** Where `/id/<id>/` leads, by locale. */
export function idTargets(id: string): Record<Locale, string> {
  const loaded = sharedSite();
  const targetIn = findTarget(loaded, id);
  return Object.fromEntries(
    loaded.catalog.site.locales.flatMap(({ locale }) => {
      const target = targetIn(locale);
      return target ? [[locale, target.url]] : [];
    }),
  );
}

export interface IdPage {
  frame: PageFrame;
  choices: (LanguageChoice & { title: string; t: Translate })[];
}

/** The article's title and address in every language that is built; those that show it in another language are marked. */
export const idPage = rememberLast(({ id }: { id: string }): IdPage => {
  const loaded = sharedSite();
  const { catalog } = loaded;
  const { base, reference } = catalog.site;
  const targetIn = findTarget(loaded, id);
  // Not for search engines, which find the articles themselves; the alternates name it as their common address.
  const frame = buildFrame(loaded, { locale: reference, urlIn: () => idUrl(base, id), isIndexedIn: () => false });
  const choices = catalog.site.locales.flatMap(({ locale, lang, dir, name }) => {
    const target = targetIn(locale);
    return target ? [{ locale, lang, dir, name, ...target, isCurrent: false, t: loaded.t(locale) }] : [];
  });
  return { frame: { ...frame, languages: choices }, choices };
});
