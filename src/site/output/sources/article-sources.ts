// Each article, and each page of our own, as plain Markdown beside its page (`index.md`), for programs and for people who
// want it: made of the rendering, so that it holds what readers see, and nothing that an author keeps for authors. They are
// no pages of Astro's: through its renderer a thousand plain texts cost a second.
import path from 'node:path';
import { absoluteUrl, localeSettings } from '../../../catalog/links/locale-of.ts';
import { articleUrl, homeUrl, pageUrl } from '../../../catalog/urls.ts';
import type { Document } from '../../../catalog/document.ts';
import type { Section } from '../../../vocabulary.ts';
import { openKeptValues } from '../../cache/kept-values.ts';
import { digest } from '../../../digest.ts';
import type { LoadedContent } from '../../content/load.ts';
import { htmlToMarkdown, markdownVersion, type MarkdownTask } from './html-to-markdown.ts';
import type { SiteFiles } from '../folder/site-files.ts';
import type { Site } from '../../page-values/site.ts';
import { componentHtml } from './component-html.ts';
import { mapInThread } from '../map-in-thread.ts';
import { headVersion, withHead } from './with-head.ts';

export interface ArticleSource {
  /** Relative to the site's folder, as on disk. */
  target: string;
  /** Of the page, with the origin where it is known. */
  url: string;
  document: Document;
}

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

/** The whole file. */
export function sourceText(loaded: Site, source: Omit<ArticleSource, 'target'>): string {
  const task = taskOf(loaded, source);
  return withHead(headOf(loaded, source, task.lang), convert(task));
}

const convert = (task: MarkdownTask): string => htmlToMarkdown(task.html, task);

const taskOf = (loaded: Site, { document, url }: Omit<ArticleSource, 'target'>): MarkdownTask => ({
  html: htmlOf(loaded, document),
  url,
  lang: localeSettings(loaded.catalog, document.locale).lang,
});

/** What the front matter tells readers, under names that other programs know. */
function headOf(
  { catalog, inline, titleOf }: Site,
  { document, url }: Omit<ArticleSource, 'target'>,
  lang: string,
): Record<string, string | undefined> {
  const { description, feature, role, level, topic, lastUpdate, htDegree } = document.frontMatter;
  const isTranslation = document.locale !== catalog.site.reference;
  const lists = Object.entries({ feature, role, level, topic }).filter(([, values]) => values.length > 0);
  return {
    title: titleOf(document),
    description: description === undefined ? undefined : inline.text(description),
    canonical: url,
    lang,
    'last-update': lastUpdate,
    'machine-translated': isTranslation && htDegree !== undefined ? `${100 - htDegree}%` : undefined,
    ...Object.fromEntries(lists.map(([key, values]) => [key, values.join(', ')])),
  };
}

function htmlOf(site: Site, document: Document): string {
  const { addresses, rendered, titleHtmlOf } = site;
  const { file, locale } = document;
  const page = rendered.get(file);
  const sections = page ? addresses.sections(page.sections, locale, locale) : [];
  return [`<h1>${titleHtmlOf(document, locale)}</h1>`, ...sections.flatMap(sectionHtml)].join('\n');

  function sectionHtml({ depth, headingHtml, blocks }: Section): string[] {
    return [
      ...(depth < 2 ? [] : [`<h${depth}>${headingHtml}</h${depth}>`]),
      ...blocks.map(({ html, component }) => (component === undefined ? html : componentHtml(site, component, locale))),
    ];
  }
}

/** The texts of them all. What no earlier build kept is made in a thread of its own, where there is much of it. */
export async function makeArticleSources(loaded: Site): Promise<(ArticleSource & { text: string })[]> {
  const kept = openKeptValues<string>(path.join(loaded.settings.cacheDir, 'article-sources'));
  const version = [markdownVersion(), headVersion()];
  const sources = articleSources(loaded).map((source) => {
    const task = taskOf(loaded, source);
    const head = headOf(loaded, source, task.lang);
    return { source, task, head, key: digest(JSON.stringify([version, task.url, task.lang, task.html, head])) };
  });
  const known = new Map(sources.map(({ key }) => [key, kept.get(key)]));
  const missing = sources.filter(({ key }) => known.get(key) === undefined);
  const tasks = missing.map(({ task }) => task);
  const made = await mapInThread(tasks, convert, new URL('./markdown-worker.ts', import.meta.url));
  for (const [index, { head, key }] of missing.entries()) {
    const text = withHead(head, made[index] ?? '');
    known.set(key, text);
    kept.set(key, text);
  }
  kept.save();
  return sources.map(({ source, key }) => ({ ...source, text: known.get(key) ?? '' }));
}

/** Writes them; gives the text of each document. */
export function writeArticleSources(
  sources: readonly (ArticleSource & { text: string })[],
  files: SiteFiles,
): Map<Document, string> {
  for (const { target, text } of sources) files.write(target, text);
  return new Map(sources.map(({ document, text }) => [document, text]));
}
