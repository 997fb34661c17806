// Each article, and each page of our own, as plain Markdown beside its page (`index.md`), for programs and for people who
// want it: made of the rendering, so that it holds what readers see, and nothing that an author keeps for authors. Written
// by the integration rather than by a route: through Astro's renderer a thousand plain texts cost a second.
import path from 'node:path';
import { absoluteUrl, localeSettings } from '../../catalog/locale-of.ts';
import { articleUrl, homeUrl, pageUrl } from '../../catalog/urls.ts';
import type { Document, Section } from '../../vocabulary.ts';
import { openKeptValues, type KeptValues } from '../cache/kept-values.ts';
import { digest } from '../../digest.ts';
import type { LoadedContent } from '../content/load.ts';
import { htmlToMarkdown, markdownVersion } from './html-to-markdown.ts';
import type { SiteFiles } from './site-files.ts';
import { withHead } from './with-head.ts';

export interface ArticleSource {
  /** Relative to the site's folder, as on disk. */
  target: string;
  /** Of the page, with the origin where it is known. */
  url: string;
  document: Document;
}

type Sources = Pick<LoadedContent, 'catalog' | 'rendered' | 'addresses' | 'inline'>;

/** Only documents that really exist: a fallback has no source of its own. */
export function articleSources({ catalog }: Pick<LoadedContent, 'catalog'>): ArticleSource[] {
  const articles = catalog.documents.map((document) => ({
    document,
    urlFrom: (base: string) => articleUrl(base, document.locale, document.path),
  }));
  const pages = catalog.pages.flatMap(({ name, documents }) =>
    Object.values(documents).map((document) => ({
      document,
      urlFrom: (base: string) => (name === 'home' ? homeUrl(base, document.locale) : pageUrl(base, document.locale, name)),
    })),
  );
  return [...articles, ...pages]
    .filter(({ document }) => catalog.site.building.includes(document.locale))
    .map(({ document, urlFrom }) => ({
      target: `${decodeURIComponent(urlFrom(''))}index.md`,
      url: absoluteUrl(catalog, urlFrom(catalog.site.base)),
      document,
    }));
}

/** The whole file. `kept` holds Markdown of earlier builds. */
export function sourceText(loaded: Sources, { document, url }: Omit<ArticleSource, 'target'>, kept?: KeptValues<string>): string {
  const { catalog } = loaded;
  const { locale } = document;
  const { lang } = localeSettings(catalog, locale);
  const html = htmlOf(loaded, document);
  const key = digest(JSON.stringify([markdownVersion(), url, lang, html]));
  const known = kept?.get(key);
  const markdown = known ?? htmlToMarkdown(html, { url, lang });
  if (known === undefined) kept?.set(key, markdown);
  return withHead(headOf(loaded, document, url, lang), markdown);
}

/** What the front matter tells readers, under names that other programs know. */
function headOf(
  { catalog, inline, rendered }: Sources,
  { locale, file, frontMatter }: Document,
  url: string,
  lang: string,
): Record<string, string | undefined> {
  const { title, description, feature, role, level, topic, lastUpdate, htDegree } = frontMatter;
  const isTranslation = locale !== catalog.site.reference;
  const lists = Object.entries({ feature, role, level, topic }).filter(([, values]) => values.length > 0);
  return {
    title: rendered.get(file)?.title ?? inline.text(title),
    description: description === undefined ? undefined : inline.text(description),
    canonical: url,
    lang,
    'last-update': lastUpdate,
    'machine-translated': isTranslation && htDegree !== undefined ? `${100 - htDegree}%` : undefined,
    ...Object.fromEntries(lists.map(([key, values]) => [key, values.join(', ')])),
  };
}

function htmlOf({ addresses, inline, rendered }: Sources, { file, locale, frontMatter }: Document): string {
  const page = rendered.get(file);
  const title = page?.titleHtml === undefined ? inline.html(frontMatter.title) : addresses.html(page.titleHtml, locale, locale);
  const sections = page ? addresses.sections(page.sections, locale, locale) : [];
  return [`<h1>${title}</h1>`, ...sections.flatMap(sectionHtml)].join('\n');
}

const sectionHtml = ({ depth, headingHtml, blocks }: Section): string[] => [
  ...(depth < 2 ? [] : [`<h${depth}>${headingHtml}</h${depth}>`]),
  ...blocks.map(({ html }) => html),
];

/** Writes them all; gives the text of each document. */
export function writeArticleSources(loaded: LoadedContent, files: SiteFiles): Map<Document, string> {
  const kept = openKeptValues<string>(path.join(loaded.settings.cacheDir, 'article-sources'));
  const texts = new Map<Document, string>();
  for (const source of articleSources(loaded)) {
    const text = sourceText(loaded, source, kept);
    texts.set(source.document, text);
    files.write(source.target, text);
  }
  kept.save();
  return texts;
}
