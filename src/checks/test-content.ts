// For tests: a content folder from texts, read and rendered as the site does it, with every problem.
import { pageDocuments, type Catalog } from '../catalog/catalog.ts';
import { glossaryParts, termLinks } from '../catalog/glossary/glossary-page.ts';
import { readCatalog } from '../catalog/read.ts';
import { createLinkResolver } from '../catalog/links/resolve-link.ts';
import type { Environment } from '../catalog/settings/site-settings.ts';
import { writeFiles, type Files } from '../catalog/test-folder.ts';
import { loadRenderer } from '../markdown/render.ts';
import { createPageDialect } from '../mdx/page-dialect.ts';
import type { Problem, Rule } from '../problem.ts';
import type { Document } from '../catalog/document.ts';
import type { RenderedDocument } from '../vocabulary.ts';
import { runChecks } from './run.ts';

export interface TestContent {
  catalog: Catalog;
  rendered: Map<string, RenderedDocument>;
  /** Of reading, rendering and checking, in this order. */
  problems: Problem[];
}

/** Reads, renders and checks a content folder. */
export async function loadFolder(folder: string, environment: Environment = {}): Promise<TestContent> {
  const { renderDocument } = await loadRenderer();
  const { catalog, problems } = await readCatalog(folder, environment);
  const resolver = createLinkResolver(catalog);
  const rendered = new Map<string, RenderedDocument>();
  const isReference = ({ locale }: Document) => locale === catalog.site.reference;
  const ordered = [...catalog.documents, ...pageDocuments(catalog)].sort(
    (a, b) => Number(isReference(b)) - Number(isReference(a)),
  );
  for (const document of ordered) {
    const article = [...catalog.articles, ...catalog.pages].find(({ documents }) => documents[document.locale] === document);
    const reference = article?.documents[catalog.site.reference];
    const result = await renderDocument(document.body, {
      file: document.file,
      locale: document.locale,
      lang: catalog.site.locales.find(({ locale }) => locale === document.locale)?.lang ?? document.locale,
      lineOffset: document.lineOffset,
      additions: document.file.endsWith('.mdx') ? createPageDialect() : undefined,
      referenceHeadings: reference && reference !== document ? rendered.get(reference.file)?.headings : undefined,
      label: (key) => key,
      resolveLink: (href, place) => resolver.resolveLink(href, document, place),
      resolveImage: (src, place) =>
        resolver.resolveImage(src, document, async (path) => ({ src: path, width: 1, height: 1, sources: [] }), place),
      readInclude: (path) => resolver.readInclude(path, document),
      glossary: () => glossaryParts(catalog, document.locale),
      terms: () => termLinks(catalog, document),
    });
    rendered.set(document.file, result.rendered);
    problems.push(...result.problems);
  }
  return { catalog, rendered, problems: [...problems, ...runChecks({ catalog, rendered })] };
}

export const loadFiles = (files: Files, environment?: Environment): Promise<TestContent> =>
  loadFolder(writeFiles(files), environment);

/** Problems as short lines, `file:line rule`, sorted; of the given rules alone if any are given. */
export const listProblems = (problems: Problem[], ...only: Rule[]): string[] =>
  problems
    .filter(({ rule }) => only.length === 0 || only.includes(rule))
    .map(({ file, line, rule }) => `${file}${line === undefined ? '' : `:${line}`} ${rule}`)
    .sort();

/** An article with a title and an id; the body begins in line 6. */
export const article = (body: string, { title = 'A title', id = 'an-article' }: { title?: string; id?: string } = {}): string =>
  `---\ntitle: ${JSON.stringify(title)}\nexl-id: ${id}\n---\n\n${body}\n`;
