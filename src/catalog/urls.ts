// The only place that spells a URL of this site. Every address ends in a slash or a file name, begins with the base
// path and is percent-encoded. `base` is `/` or `/some/path/`.
import { encodePath } from './percent.ts';
import type { Locale } from '../vocabulary.ts';

const withFragment = (url: string, fragment: string | undefined): string =>
  fragment ? `${url}#${encodeURIComponent(fragment)}` : url;

/** `BASE_PATH` as given by a person (`docs`, `/docs`, `/docs/`) in the form used here. */
export function normaliseBase(base: string | undefined): string {
  const trimmed = (base ?? '').replace(/^\/+|\/+$/g, '');
  return trimmed === '' ? '/' : `/${trimmed}/`;
}

/** Whether it can stand in addresses, files and rules of hosts as it is. */
export const isBase = (base: string): boolean => base.split('/').every((part) => /^[\w.~-]*$/.test(part) && !/^\.+$/.test(part));

/** Whether it is scheme, host and port alone; a slash may follow. Paths, users and queries belong elsewhere. */
export const isOrigin = (address: string): boolean => originPattern.test(address) && URL.canParse(address);
export const originPattern = /^https?:\/\/[^/\s?#@\\]+\/?$/;

export const rootUrl = (base: string): string => base;
export const homeUrl = (base: string, locale: Locale): string => `${base}${locale}/`;

export const articleUrl = (base: string, locale: Locale, path: string, fragment?: string): string =>
  withFragment(`${base}${locale}/help/${encodePath(path)}/`, fragment);

/** The article's source as Markdown, for machines and for people who want it. */
export const articleSourceUrl = (base: string, locale: Locale, path: string): string =>
  `${articleUrl(base, locale, path)}index.md`;

export const idUrl = (base: string, id: string): string => `${base}id/${encodePath(id)}/`;

export const searchUrl = (base: string, locale: Locale, query?: string): string =>
  `${base}${locale}/search/${query ? `?q=${encodeURIComponent(query)}` : ''}`;

/** The list of guides, a guide's landing page, or one of its states (`node/facts…`, already safe for URLs). */
export const guideUrl = (base: string, locale: Locale, guide?: string, state?: string): string =>
  `${base}${locale}/troubleshoot/${guide ? `${guide}/` : ''}${state ? `${state}/` : ''}`;

/** A guide as one page, for paper. */
export const wholeGuideUrl = (base: string, locale: Locale, guide: string): string => guideUrl(base, locale, guide, 'all');

/** A guide as Markdown. */
export const guideSourceUrl = (base: string, locale: Locale, guide: string): string => `${guideUrl(base, locale, guide)}index.md`;

/** What is shown without a connection in place of a page that is not kept; beside it lies what is kept of the locale. */
export const offlineUrl = (base: string, locale: Locale): string => `${base}${locale}/offline/`;

/** Where a ticket is written without a guide. */
export const ticketUrl = (base: string, locale: Locale): string => `${base}${locale}/ticket/`;

/** A page of our own, such as `about`. */
export const pageUrl = (base: string, locale: Locale, name: string): string => `${base}${locale}/${name}/`;

/** What changed in a locale. */
export const changesUrl = (base: string, locale: Locale): string => `${base}${locale}/changes/`;

/** Everything of a topic on one page, for paper; on several where that would be too long. */
export const topicUrl = (base: string, locale: Locale, topic: string, page = 1): string =>
  `${base}${locale}/topics/${encodePath(topic)}/all/${pagePart(page)}`;

/** The articles of a topic as a list. */
export const topicListUrl = (base: string, locale: Locale, topic: string, page = 1): string =>
  `${topicsUrl(base, locale)}${encodePath(topic)}/${pagePart(page)}`;

/** The list of topics from its second page on; the first is the home page. No topic is named `~`. */
export const topicsUrl = (base: string, locale: Locale, page = 1): string =>
  `${base}${locale}/topics/${page === 1 ? '' : `~/${pagePart(page)}`}`;

const pagePart = (page: number): string => (page === 1 ? '' : `${page}/`);

/** The changes as a feed: all, or those of a topic. */
export const feedUrl = (base: string, locale: Locale, topic?: string): string =>
  topic === undefined ? `${changesUrl(base, locale)}feed.xml` : `${base}${locale}/topics/${encodePath(topic)}/feed.xml`;

/** The picture that goes with links to an article, or to the other pages of a locale. */
export const previewUrl = (base: string, locale: Locale, path?: string): string =>
  `${path === undefined ? homeUrl(base, locale) : articleUrl(base, locale, path)}preview.png`;

/** For programs that read: what a locale has, or its texts; without a locale, the languages of the site. */
export const llmsUrl = (base: string, locale?: Locale, kind?: 'full'): string =>
  `${base}${locale === undefined ? '' : `${locale}/`}llms${kind === undefined ? '' : `-${kind}`}.txt`;

/** Folder of a locale's search bundle. */
export const searchBundleUrl = (base: string, locale: Locale): string => `${base}search/${locale}/`;

/**
 * A file of the asset store, by its path below `help/`. `locale` only where a locale overrides it: those files have a
 * folder of their own, because below `assets/` any name may be that of an author's folder.
 */
export const assetUrl = (base: string, path: string, locale?: Locale): string =>
  `${base}${locale ? `${locale}/` : ''}assets/${encodePath(path)}`;
