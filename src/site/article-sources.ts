// The Markdown of an article as its author keeps it, with the front matter that holds after inheritance. Written by
// the integration rather than by a route: through Astro's renderer a thousand plain texts cost a second.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stringify } from 'yaml';
import { articleSourceUrl } from '../catalog/urls.ts';
import type { Document } from '../vocabulary.ts';
import type { LoadedContent } from './load.ts';

export interface ArticleSource {
  /** Relative to the site's folder, as on disk. */
  target: string;
  document: Document;
}

/** Only documents that really exist: a fallback has no source of its own. */
export function articleSources({ catalog }: Pick<LoadedContent, 'catalog'>): ArticleSource[] {
  return catalog.documents
    .filter(({ locale }) => catalog.site.building.includes(locale))
    .map((document) => ({ target: decodeURIComponent(articleSourceUrl('', document.locale, document.path)), document }));
}

export function sourceText({ frontMatter, exlId, body }: Document): string {
  const { title, description, feature, lastUpdate } = frontMatter;
  const head = stringify(
    { title, description, 'exl-id': exlId, feature: feature.length ? feature.join(', ') : undefined, 'last-update': lastUpdate },
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
