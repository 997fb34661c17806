// The values of the home pages, the language choice, the pages for what is not found and our own pages.
import * as urls from '../../catalog/urls.ts';
import type { Locale } from '../../vocabulary.ts';
import { articleLink } from './article-pages.ts';
import { foreignLang } from './foreign-lang.ts';
import { buildFrame } from './frame.ts';
import { getLoadedContent } from '../content/handover.ts';
import type { Site } from './site.ts';
import type { TocNode } from './toc-tree.ts';
import { ownPageHead } from './own-page-links.ts';
import type { HomePage, LanguageChoice, PageFrame, PageLink, Topic } from './page-types.ts';

const newestShown = 5;

const perLocale = () => getLoadedContent().catalog.site.building.map((locale) => ({ params: { locale }, props: { locale } }));

export const homePaths = perLocale;
export const notFoundPaths = perLocale;

/** The home page of a locale. */
export function homePage({ locale }: { locale: Locale }): HomePage {
  const loaded = getLoadedContent();
  const { catalog } = loaded;
  const tree = loaded.toc(locale);
  const links = catalog.articles.flatMap(({ path, documents }) => {
    const document = documents[locale] ?? documents[catalog.site.reference];
    const link = document && !document.frontMatter.hide ? articleLink(loaded, path, locale) : undefined;
    return link && document ? [{ link, document }] : [];
  });
  const newest = links.filter(({ link }) => link.date !== undefined);
  newest.sort((a, b) => ((a.link.date ?? '') < (b.link.date ?? '') ? 1 : a.link.date === b.link.date ? 0 : -1));
  return {
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) => urls.homeUrl(catalog.site.base, other),
      anyLanguageUrl: urls.rootUrl(catalog.site.base),
    }),
    topics: topicsOf(tree.nodes, loaded, locale),
    guides: loaded.guides.entries(locale),
    promoted: links.filter(({ document }) => document.frontMatter.promoted).map(({ link }) => link),
    newest: newest.slice(0, newestShown).map(({ link }) => link),
  };
}

// Entries beside the groups form a first topic without a heading of their own.
function topicsOf(nodes: TocNode[], loaded: Site, locale: Locale): Topic[] {
  const toLinks = (node: TocNode): PageLink[] => [
    ...(node.url === undefined
      ? []
      : [
          (node.path === undefined ? undefined : articleLink(loaded, node.path, locale)) ?? {
            title: node.label,
            titleHtml: node.labelHtml,
            url: node.url,
            lang: node.lang,
          },
        ]),
    ...node.children.flatMap(toLinks),
  ];
  const loose = nodes.filter((node) => node.children.length === 0);
  const groups = nodes.filter((node) => node.children.length > 0);
  return [
    ...(loose.length ? [{ id: 'start', title: '', titleHtml: '', articles: loose.flatMap(toLinks) }] : []),
    ...groups.map((node) => ({
      id: node.anchor,
      title: node.label,
      titleHtml: node.labelHtml,
      lang: node.lang,
      articles: toLinks(node),
    })),
  ];
}

/** The page that a locale shows for an address that does not exist. */
export function notFoundPage({ locale }: { locale: Locale }): { frame: PageFrame; home: HomePage } {
  const loaded = getLoadedContent();
  const { base } = loaded.catalog.site;
  return {
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) => urls.homeUrl(base, other),
      isIndexedIn: () => false,
      canonicalUrl: urls.homeUrl(base, locale),
    }),
    home: homePage({ locale }),
  };
}

/** The languages of the site for `/` and `/404.html`, with the frame of the reference locale. */
export function languageChoicePage(): { frame: PageFrame; languages: LanguageChoice[]; frames: PageFrame[] } {
  const loaded = getLoadedContent();
  const { catalog } = loaded;
  const { base, reference } = catalog.site;
  const frames = catalog.site.locales.map(({ locale }) =>
    buildFrame(loaded, {
      locale,
      urlIn: (other) => urls.homeUrl(base, other),
      anyLanguageUrl: urls.rootUrl(base),
      canonicalUrl: urls.rootUrl(base),
    }),
  );
  const frame = frames.find((candidate) => candidate.locale === reference);
  if (!frame) throw new Error(`The reference locale \`${reference}\` is not among the site's locales.`);
  return { frame, languages: frame.languages, frames };
}

/** Our own pages (`<locale>/pages/<name>.mdx`) in every locale that is built and has them. */
export function ownPagePaths(): { params: { locale: Locale; page: string }; props: { locale: Locale; page: string } }[] {
  const { catalog } = getLoadedContent();
  return catalog.pages
    .filter(({ locale }) => catalog.site.building.includes(locale))
    .map(({ locale, name }) => ({ params: { locale, page: name }, props: { locale, page: name } }));
}

/** Frame and head of an own page; the MDX component itself is imported by the page file. */
export function ownPage({ locale, page }: { locale: Locale; page: string }): {
  frame: PageFrame;
  title: string;
  description: string;
  /** Set where the page is in another language than the words around it. */
  textLang: string | undefined;
} {
  const loaded = getLoadedContent();
  const { catalog } = loaded;
  const has = (other: Locale) => catalog.pages.some((candidate) => candidate.locale === other && candidate.name === page);
  const source = catalog.pages.find((candidate) => candidate.locale === locale && candidate.name === page);
  const { base, reference } = catalog.site;
  return {
    frame: buildFrame(loaded, {
      locale,
      urlIn: (other) =>
        has(other)
          ? urls.pageUrl(base, other, page)
          : has(reference)
            ? urls.pageUrl(base, reference, page)
            : urls.homeUrl(base, other),
      existsIn: has,
    }),
    ...ownPageHead(source?.text ?? '', page),
    textLang: foreignLang(loaded, locale, locale),
  };
}
