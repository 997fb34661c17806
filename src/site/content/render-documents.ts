// Renders every document, articles and pages of our own: the reference locale first, because the others take their section
// ids from it.
import { pageDocuments, type Catalog } from '../../catalog/catalog.ts';
import { langOf } from '../../catalog/links/locale-of.ts';
import { glossaryParts, termLinks } from '../../catalog/glossary/glossary-page.ts';
import { byText } from '../../by-text.ts';
import type { LinkResolver } from '../../catalog/links/resolve-link.ts';
import type { Language, Translate } from '../../i18n/translator.ts';
import type { Problem } from '../../problem.ts';
import type { Document } from '../../catalog/document.ts';
import type { Locale, RenderedDocument } from '../../vocabulary.ts';
import type { ImageStore } from './images.ts';
import type { KeptRenderings } from './kept-renderings.ts';
import { renderDocument, type RenderInput, type Rendering, type Surroundings } from './render-document.ts';
import type { Reuse } from './reuse.ts';

export interface RenderDocumentsOptions {
  catalog: Catalog;
  kept: KeptRenderings;
  linkResolver: LinkResolver;
  images: ImageStore;
  /** The words of the interface for the pages of a locale. */
  t: (locale: Locale) => Translate;
  progress: (done: number, total: number) => void;
}

export interface RenderedDocuments {
  /** By `Document.file`. */
  rendered: Map<string, RenderedDocument>;
  /** By `Document.file`: the same where the rendering is. */
  ids: ReadonlyMap<string, string>;
  problems: Problem[];
  reuse: Reuse;
}

/** Documents at work at once: while one waits for its images, which other threads make, the next is rendered. */
const atOnce = 8;

export async function renderDocuments(options: RenderDocumentsOptions): Promise<RenderedDocuments> {
  const { catalog, kept, progress } = options;
  const { reference } = catalog.site;
  const results = new Map<Document, Rendering>();
  const ids = new Map<string, string>();
  const reuse: Reuse = { step: 'Articles', reused: 0, anew: [] };
  const sourceOf = referenceDocuments(catalog);

  async function find(document: Document): Promise<Rendering> {
    const source = sourceOf(document);
    const input = inputOf(catalog, document, source && results.get(source)?.rendered);
    const known = await kept.find(input, surroundingsOf(document, options));
    if ('rendered' in known) {
      ids.set(document.file, kept.idOf(input, known));
      reuse.reused += 1;
      return known;
    }
    reuse.anew.push({ name: document.file, reason: known.reason });
    const rendering = await renderDocument(input, surroundingsOf(document, options));
    kept.keep(input, rendering);
    ids.set(document.file, kept.idOf(input, rendering));
    return rendering;
  }

  const isReference = ({ locale }: Document): boolean => locale === reference;
  const all = [...catalog.documents, ...pageDocuments(catalog)];
  for (const documents of [all.filter(isReference), all.filter((document) => !isReference(document))])
    await inParallel(documents, atOnce, async (document) => {
      results.set(document, await find(document));
      progress(results.size, all.length);
    });
  kept.save();
  reuse.anew.sort((a, b) => byText(a.name, b.name));
  return {
    ...inOrderOf(all, results),
    ids,
    reuse,
  };
}

/** Calls `act` for each value, for at most `limit` of them at a time. */
async function inParallel<Value>(values: readonly Value[], limit: number, act: (value: Value) => Promise<void>): Promise<void> {
  const waiting = values.values();
  const work = async (): Promise<void> => {
    for (const value of waiting) await act(value);
  };
  await Promise.all(Array.from({ length: limit }, work));
}

/** Those at work at once end in any order; what is made of them does not hang on it. */
function inOrderOf(
  documents: readonly Document[],
  results: ReadonlyMap<Document, Rendering>,
): Pick<RenderedDocuments, 'rendered' | 'problems'> {
  const rendered = new Map<string, RenderedDocument>();
  const problems: Problem[] = [];
  for (const document of documents) {
    const result = results.get(document);
    if (!result) continue;
    rendered.set(document.file, result.rendered);
    problems.push(...result.problems);
  }
  return { rendered, problems: withoutRepetitions(problems) };
}

// What is wrong in an include is found on every page that includes it.
function withoutRepetitions(problems: Problem[]): Problem[] {
  return [...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values()];
}

function inputOf(catalog: Catalog, document: Document, source: RenderedDocument | undefined): RenderInput {
  return {
    file: document.file,
    locale: document.locale,
    lang: langOf(catalog.site, document.locale),
    lineOffset: document.lineOffset,
    body: document.body,
    // Without what the dialect does not look at: a new wording of a heading changes no translation.
    referenceHeadings: source?.headings.map(({ depth, id, text, explicit, otherIds }) => ({
      depth,
      id,
      text,
      explicit,
      otherIds,
    })),
  };
}

/** For one run through a document: the resolver counts how many suggestions each document object was given. */
function surroundingsOf(original: Document, { catalog, linkResolver, images, t }: RenderDocumentsOptions): Surroundings {
  const document = { ...original };
  const label = t(document.locale);
  return {
    label,
    labelMarks: (key) => marksWithin(label.page, label.languageOf(key)),
    resolveLink: (href, place) => linkResolver.resolveLink(href, document, place),
    resolveImage: (src, place) => linkResolver.resolveImage(src, document, images.prepare, place),
    readInclude: (path) => linkResolver.readInclude(path, document),
    glossary: () => glossaryParts(catalog, document.locale),
    terms: () => termLinks(catalog, document),
  };
}

/** What tells a label from the text around it, where its language or direction is another. */
const marksWithin = (text: Language, label: Language) => ({
  ...(label.lang === text.lang ? {} : { lang: label.lang }),
  ...(label.dir === text.dir ? {} : { dir: label.dir }),
});

/** Finds the reference document of the same article, also where the paths differ. */
function referenceDocuments({ articles, pages, byLocale, site }: Catalog): (document: Document) => Document | undefined {
  const sources = new Map<Document, Document | undefined>();
  for (const { documents } of [...articles, ...pages])
    for (const document of Object.values(documents)) sources.set(document, documents[site.reference]);
  return (document) =>
    document.locale === site.reference ? undefined : (byLocale[site.reference]?.[document.path] ?? sources.get(document));
}
