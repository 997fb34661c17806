// Renders every document: the reference locale first, because the others take their section ids from it.
import { createHash } from 'node:crypto';
import { articleOf, type Catalog } from '../../catalog/catalog.ts';
import type { LinkResolver } from '../../catalog/resolve-link.ts';
import { hasStrings, translator } from '../../i18n/translator.ts';
import { createRenderer, pipelineVersion, type Renderer } from '../../markdown/render.ts';
import type { Problem } from '../../problem.ts';
import type { Document, Heading, RenderedDocument } from '../../vocabulary.ts';
import type { ImageStore } from './images.ts';
import { settleSections } from './settle-sections.ts';

export interface CachedRendering {
  rendered: RenderedDocument;
  problems: Problem[];
}

/** Renderings kept between builds, by document file, valid for one digest. */
export interface RenderCache {
  get(file: string, digest: string): CachedRendering | undefined;
  set(file: string, digest: string, rendering: CachedRendering): void;
}

export interface RenderDocumentsOptions {
  catalog: Catalog;
  cache: RenderCache | undefined;
  /** Digest of everything that all renderings depend on. */
  surroundings: string;
  linkResolver: LinkResolver;
  images: ImageStore;
  progress: (done: number, total: number) => void;
}

export async function renderDocuments(
  options: RenderDocumentsOptions,
): Promise<{ rendered: Map<string, RenderedDocument>; problems: Problem[] }> {
  const { catalog, cache, surroundings, progress } = options;
  const { reference } = catalog.site;
  const rendered = new Map<string, RenderedDocument>();
  const problems: Problem[] = [];
  // Made on first need: a build in which nothing changed starts without it.
  let renderer: Promise<Renderer> | undefined;
  const isReference = (document: Document) => document.locale === reference;
  const ordered = [...catalog.documents.filter(isReference), ...catalog.documents.filter((document) => !isReference(document))];
  for (const [index, document] of ordered.entries()) {
    const headings = isReference(document) ? undefined : referenceHeadings(catalog, rendered, document);
    const digest = digestOf(document, headings, surroundings);
    let rendering = cache?.get(document.file, digest);
    if (!rendering) {
      renderer ??= createRenderer();
      rendering = await renderOne(await renderer, document, headings, options);
    }
    cache?.set(document.file, digest, rendering);
    rendered.set(document.file, rendering.rendered);
    problems.push(...rendering.problems);
    progress(index + 1, ordered.length);
  }
  settleSections(catalog, rendered);
  return { rendered, problems: withoutRepetitions(problems) };
}

// What is wrong in an include is found on every page that includes it.
function withoutRepetitions(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function renderOne(
  renderer: Renderer,
  document: Document,
  headings: readonly Heading[] | undefined,
  options: RenderDocumentsOptions,
): Promise<CachedRendering> {
  const { catalog, linkResolver, images } = options;
  const settings = catalog.site.locales.find(({ locale }) => locale === document.locale);
  const lang = settings?.lang ?? document.locale;
  const label = translator(hasStrings(lang) ? lang : 'en');
  return renderer.renderDocument(document.body, {
    file: document.file,
    locale: document.locale,
    lang,
    lineOffset: document.lineOffset,
    referenceHeadings: headings,
    label,
    resolveLink: (href, place) => linkResolver.resolveLink(href, document, place),
    resolveImage: (src, place) => linkResolver.resolveImage(src, document, images.prepare, place),
    readInclude: (path) => linkResolver.readInclude(path, document),
  });
}

// The reference document of the same article, also where the paths differ.
function referenceHeadings(
  catalog: Catalog,
  rendered: Map<string, RenderedDocument>,
  document: Document,
): readonly Heading[] | undefined {
  const byPath = catalog.byLocale[catalog.site.reference]?.[document.path];
  const source = byPath ?? articleOf(catalog, document)?.documents[catalog.site.reference];
  return source && rendered.get(source.file)?.headings;
}

function digestOf(document: Document, headings: readonly Heading[] | undefined, surroundings: string): string {
  const parts = [
    pipelineVersion,
    surroundings,
    document.file,
    document.lineOffset,
    document.body,
    headings?.map(({ depth, id, explicit }) => [depth, id, explicit]),
  ];
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}
