// The Markdown of an article, or of a page of our own, as its author keeps it, with what its front matter tells readers, inherited or not. Written by
// the integration rather than by a route: through Astro's renderer a thousand plain texts cost a second.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { articleSourceUrl, homeUrl, pageUrl } from '../../catalog/urls.ts';
import type { Document } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';

export interface ArticleSource {
  /** Relative to the site's folder, as on disk. */
  target: string;
  document: Document;
}

/** Only documents that really exist: a fallback has no source of its own. */
export function articleSources({ catalog }: Pick<LoadedContent, 'catalog'>): ArticleSource[] {
  const articles = catalog.documents.map((document) => ({
    target: articleSourceUrl('', document.locale, document.path),
    document,
  }));
  const pages = catalog.pages.flatMap(({ name, documents }) =>
    Object.values(documents).map((document) => ({
      target: `${name === 'home' ? homeUrl('', document.locale) : pageUrl('', document.locale, name)}index.md`,
      document,
    })),
  );
  return [...articles, ...pages]
    .filter(({ document }) => catalog.site.building.includes(document.locale))
    .map(({ target, document }) => ({ target: decodeURIComponent(target), document }));
}

export function sourceText({ frontMatter, exlId, body }: Document): string {
  const { title, description, feature, role, level, topic, search, lastUpdate, other } = frontMatter;
  const named = Object.entries({ feature, role, level, topic }).map(([key, values]) => [
    key,
    values.length === 0 ? undefined : values.join(', '),
  ]);
  const head = stringify(
    {
      title,
      description,
      'exl-id': exlId,
      ...Object.fromEntries(named),
      search: search.length === 0 ? undefined : search,
      'last-update': lastUpdate,
      ...other,
    },
    { lineWidth: 0 },
  );
  return `---\n${head}---\n\n${body.replace(/^\n+/, '')}`;
}

export function writeArticleSources(loaded: LoadedContent, outDir: string): void {
  for (const { target, document } of articleSources(loaded)) {
    const file = path.join(outDir, target);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, sourceText(document));
  }
}
