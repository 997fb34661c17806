// The values of an article page, by locale and path.
import { findDocument } from '../../../catalog/links/fallback.ts';
import type { Catalog } from '../../../catalog/catalog.ts';
import * as urls from '../../../catalog/urls.ts';
import type { Article, Document } from '../../../catalog/document.ts';
import type { Locale } from '../../../vocabulary.ts';
import { localeSettings } from '../../../catalog/links/locale-of.ts';
import { editUrls, shownFile } from '../frame/edit-urls.ts';
import { foreignLang } from '../foreign-lang.ts';
import { buildFrame } from '../frame/frame.ts';
import { isIndexed } from '../../../catalog/links/is-indexed.ts';
import { rememberLast } from './remember-last.ts';
import { articleData } from '../frame/structured-data.ts';
import { sharedSite } from '../shared-site.ts';
import { shownText } from '../shown-text.ts';
import { articleOnTickets } from '../frame/ticket-url.ts';
import { topicPlace } from '../contents/topics.ts';
import { truncate } from '../contents/truncate.ts';
import { staleSections } from '../../content/stale-sections.ts';
import type { ArticlePage, PageLink, Translation } from '../page-types.ts';
import type { Site } from '../site.ts';

/** From this share on a text counts as translated by people. */
const humanShareLimit = 50;

/** Levels of headings in “On this page”, where the article does not say. */
const usualTocLevels = 2;

/** Every article in every locale that is built; where a locale lacks it, the page shows it in another language. */
export function articlePaths(): { params: { locale: Locale; path: string }; props: { locale: Locale; path: string } }[] {
  const { catalog } = sharedSite();
  return catalog.site.building.flatMap((locale) =>
    catalog.articles.map(({ path }) => ({ params: { locale, path }, props: { locale, path } })),
  );
}

/** A link to an article as a locale shows it. Undefined where no locale has the path. */
export function articleLink(loaded: Site, path: string, locale: Locale): PageLink | undefined {
  const { catalog } = loaded;
  const document = findDocument(catalog, path, locale);
  if (!document) return undefined;
  const { frontMatter } = document;
  return {
    title: loaded.inline.text(frontMatter.title),
    titleHtml: loaded.inline.html(frontMatter.title),
    url: urls.articleUrl(catalog.site.base, locale, path),
    description: frontMatter.description === undefined ? undefined : loaded.inline.text(frontMatter.description),
    lang: foreignLang(loaded, document.locale, locale),
    date: frontMatter.lastUpdate,
  };
}

/** The page of an article in a locale. Throws for a path that no locale has. */
export const articlePage = rememberLast(({ locale, path }: { locale: Locale; path: string }): ArticlePage => {
  const loaded = sharedSite();
  const { catalog } = loaded;
  const document = findDocument(catalog, path, locale);
  const article = catalog.articlesByPath.get(path);
  const rendered = document && loaded.rendered.get(document.file);
  if (!document || !article || !rendered) throw new Error(`No locale has the article \`${path}\`.`);
  const { base } = catalog.site;
  const { frontMatter } = document;
  const id = article.id === article.path ? undefined : article.id;
  const tree = loaded.toc(locale);
  const position = tree.position.get(path);
  const neighbour = (offset: number): PageLink | undefined => {
    const node = position === undefined ? undefined : tree.order[position + offset];
    return node?.path === undefined || node.url === undefined
      ? undefined
      : { title: node.label, titleHtml: node.labelHtml, url: node.url, lang: node.lang };
  };
  const text = shownText(loaded, document, locale);
  const frame = buildFrame(loaded, {
    locale,
    urlIn: (other) => urls.articleUrl(base, other, path),
    existsIn: (other) => article.documents[other] !== undefined,
    isIndexedIn: (other) => isIndexed(article.documents[other]),
    currentPath: path,
    canonicalUrl: text.isFallback ? urls.articleUrl(base, document.locale, path) : undefined,
    previewOf: document,
  });
  const updated = frontMatter.lastUpdate;
  const breadcrumbs = (tree.ancestors.get(path) ?? []).map((node) => ({
    label: node.label,
    labelHtml: node.labelHtml,
    lang: node.lang,
    url: node.url ?? topicPlace(loaded, locale, node.anchor),
  }));
  return {
    frame,
    id,
    isOnTickets: article.id === articleOnTickets,
    ...text,
    seoTitle: frontMatter.seoTitle === undefined ? undefined : loaded.inline.text(frontMatter.seoTitle),
    seoDescription: frontMatter.seoDescription === undefined ? undefined : loaded.inline.text(frontMatter.seoDescription),
    sections: loaded.addresses.sections(rendered.sections, document.locale, locale),
    staleSections: text.isFallback ? [] : staleSections(catalog, document, rendered),
    movedSections: loaded.movedSections(locale, path).filter(({ id }) => !rendered.anchors?.includes(id)),
    headings: rendered.headings.filter(({ depth }) => depth >= 2 && depth <= 1 + (frontMatter.miniTocLevels ?? usualTocLevels)),
    badges: loaded.badges(document, locale),
    updated,
    version: frontMatter.version,
    translation: translationOf(catalog, article, document, locale),
    breadcrumbs,
    previous: neighbour(-1),
    next: neighbour(1),
    related: loaded
      .related(path)
      .flatMap((other) => articleLink(loaded, other, locale) ?? [])
      .map((link) => ({ ...link, description: link.description && truncate(link.description) })),
    sourceUrl: urls.articleSourceUrl(base, document.locale, document.path),
    idUrl: id === undefined ? undefined : urls.idUrl(base, id),
    guides: loaded.guides.byArticle.get(article.id) ?? [],
    ...editUrls(catalog, shownFile(document), locale),
    feedbackUrl: catalog.site.feedback,
    structuredData: articleData(frame, { title: text.title, updated, breadcrumbs }),
  };
});

function translationOf(catalog: Catalog, article: Article, document: Document, locale: Locale): Translation | undefined {
  const { reference, base } = catalog.site;
  if (document.locale === reference || !article.documents[reference]) return undefined;
  const { workflowType, htDegree } = document.frontMatter;
  return {
    isMachine: document.locale === locale && workflowType?.toLowerCase() === 'tm+mt' && (htDegree ?? 0) < humanShareLimit,
    originalUrl: urls.articleUrl(base, reference, article.path),
    originalLang: localeSettings(catalog, reference).lang,
  };
}
