// The content folder -> the catalog, in the order in which one thing follows from another. Files are opened by
// `read-files.ts`; everything else works on values.
import { posix } from 'node:path';
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import { buildTocs, listTocPaths } from './reading/build-tocs.ts';
import type { Catalog } from './catalog.ts';
import { describeFolder } from './settings/describe-folder.ts';
import type { Document } from './document.ts';
import { describeDraft, takeOutDrafts } from './reading/drafts.ts';
import { parseElsewhere } from './elsewhere.ts';
import { joinArticles } from './reading/join-articles.ts';
import { createNameSpeller, pathInHelp } from './addresses/marked-names.ts';
import { findMissingPages } from './files/missing-pages.ts';
import { parseGlossary } from './glossary/parse-glossary.ts';
import { withPseudoLocales, type PseudoLocale } from './pseudo-locales.ts';
import { inferPublishedAt } from './settings/published-at.ts';
import { readFolder, type ContentFolder } from './reading/read-folder.ts';
import type { TocFile } from './reading/read-locale.ts';
import { readLocales } from './reading/read-locales.ts';
import { readOldAddresses } from './reading/read-old-addresses.ts';
import { readPages } from './reading/read-pages.ts';
import { readPageFiles, readSources } from './reading/read-sources.ts';
import { byText } from '../by-text.ts';
import { emptyRecord, recordOf } from './records.ts';
import type { Environment } from './settings/site-settings.ts';
import type { Remember } from './front-matter/split-front-matter.ts';

export interface ReadOptions {
  /** Invented locales that stand beside those of the folder; they have no documents of their own. */
  pseudoLocales?: readonly PseudoLocale[] | undefined;
  /** Reads drafts as if they were finished. */
  showDrafts?: boolean | undefined;
  /** Asked for what is read of the front matter of articles. */
  remember?: Remember | undefined;
}

/**
 * Reads a content folder. Never throws for content: what is wrong is in `problems`, and the catalog holds the rest.
 * A folder that does not exist gives an empty catalog and a problem.
 */
export async function readCatalog(
  contentDir: string,
  environment: Environment,
  { pseudoLocales = [], showDrafts = false, remember }: ReadOptions = {},
): Promise<{ catalog: Catalog; problems: Problem[] }> {
  const folder = readFolder(contentDir, environment);
  const { reader, byFile, site } = folder;
  const { problems, isFolder } = reader;

  const { contents, store } = readLocales(folder, remember);
  const all = [...contents.values()].flatMap(({ documents }) => documents);
  const { published: joinable, drafts } = showDrafts ? { published: all, drafts: [] } : takeOutDrafts(all, site.reference);
  problems.push(...drafts.map(describeDraft));
  const locales = site.locales.map(({ locale }) => locale);
  const tocFiles = Object.fromEntries(locales.map((locale) => [locale, contents.get(locale)?.tocs ?? []]));
  const spellNames = createNameSpeller(
    all.map(({ document }) => pathInHelp(document.file)),
    site,
  );
  const { articles, problems: joinProblems } = joinArticles(joinable, listTocPaths(tocFiles, { ...site, spellNames }));
  problems.push(...joinProblems);
  if (isFolder && articles.length === 0) problems.push(describeEmpty(folder, drafts.length));
  const tables = {
    articles,
    articlesById: new Map(articles.map((article) => [article.id, article])),
    articlesByPath: new Map(articles.map((article) => [article.path, article])),
  };
  const byLocale = emptyRecord<Record<string, Document>>();
  for (const { locale } of site.locales) byLocale[locale] = emptyRecord<Document>();
  for (const { document } of joinable) (byLocale[document.locale] ??= emptyRecord<Document>())[document.path] = document;

  const {
    tocs,
    published,
    publishedRoot,
    problems: tocProblems,
  } = buildTocs(tocFiles, { ...site, spellNames }, articles, drafts);
  problems.push(...tocProblems);
  if (site.publishedAt.length === 0) {
    const originals = contents.get(site.reference)?.documents ?? [];
    site.publishedAt = inferPublishedAt(
      originals.map(({ document }) => document),
      publishedRoot,
    );
  }

  const yaml = (file: string) => [reader.yaml(byFile.get(file), file), file] as const;
  const { elsewhere, problems: elsewhereProblems } = parseElsewhere(...yaml('elsewhere.yml'));
  const translations = locales.filter((locale) => locale !== site.reference);
  const { glossary, problems: glossaryProblems } = parseGlossary(...yaml('glossary.yml'), translations);
  problems.push(...elsewhereProblems, ...glossaryProblems);
  const oldAddresses = readOldAddresses(folder, tables);
  const { pages, problems: pageProblems } = readPages(readPageFiles(folder), showDrafts);
  problems.push(...pageProblems);
  if (isFolder) problems.push(...findMissingPages(byFile, site, pages));

  const catalog: Catalog = {
    contentDir,
    site,
    documents: locales.flatMap((locale) => Object.values(byLocale[locale] ?? {}).sort((a, b) => byText(a.path, b.path))),
    byLocale,
    ...tables,
    drafts,
    tocs,
    tocFiles: recordOf(Object.entries(tocFiles).map(([locale, tocsOf]) => [locale, tocsOf.map(({ file }) => file)])),
    tocTexts: listTocTexts(tocFiles),
    published,
    assets: store.assets,
    unserved: [...store.unserved],
    includes: locales.flatMap((locale) => contents.get(locale)?.includes ?? []),
    ...oldAddresses,
    publicFiles: isFolder ? reader.publicFiles() : [],
    elsewhere,
    glossary,
    ...readSources(folder),
    pages,
  };
  return { catalog: withPseudoLocales(catalog, pseudoLocales), problems };
}

const listTocTexts = (tocFiles: Record<Locale, TocFile[]>): Catalog['tocTexts'] =>
  Object.entries(tocFiles).flatMap(([locale, tocs]) =>
    tocs.map(({ file, folder, body, lineOffset }) => ({
      locale,
      path: posix.join(folder, posix.basename(file)),
      file,
      text: body,
      lineOffset,
    })),
  );

function describeEmpty({ files, folders }: ContentFolder, drafts: number): Problem {
  if (drafts === 0) return { rule: 'no-articles', file: '.', ...describeFolder(files, folders) };
  const message = `There is no article to publish: ${drafts === 1 ? 'the one document is a draft' : `all ${drafts} documents are drafts`}.`;
  return { rule: 'no-articles', file: '.', message, remedy: 'Take `draft: true` out of the finished ones.' };
}
