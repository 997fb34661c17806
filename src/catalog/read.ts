// The content folder -> the catalog, in the order in which one thing follows from another. Files are opened by
// `read-files.ts`; everything else works on values.
import { posix } from 'node:path';
import type { Document } from './document.ts';
import type { Locale, LocaleSettings } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';
import { buildTocs, listTocPaths } from './build-tocs.ts';
import type { Catalog, SiteSettings, SourceText } from './catalog.ts';
import { collectAssets, type AssetStore } from './collect-assets.ts';
import { describeFolder, findFolders } from './describe-folder.ts';
import { describeDraft, takeOutDrafts } from './drafts.ts';
import { parseElsewhere } from './elsewhere.ts';
import { isMarkdown } from './file-kinds.ts';
import { parseGlossary } from './glossary.ts';
import { joinArticles, type JoinableDocument } from './join-articles.ts';
import type { ListedFile } from './list-files.ts';
import { createNameSpeller, pathInHelp } from './marked-names.ts';
import { findMissingPages } from './missing-pages.ts';
import { withPseudoLocales, type PseudoLocale } from './pseudo-locales.ts';
import { FileReader } from './read-files.ts';
import { readLocale, type LocaleContent } from './read-locale.ts';
import { readPages } from './read-pages.ts';
import { byText, emptyRecord, recordOf } from './records.ts';
import { formerLedgerFile, ledgerFile, readLedger } from './ledger.ts';
import { listMoved } from './moved.ts';
import { checkRedirects, parseRedirects, takeOutGone } from './redirects.ts';
import { createSiteSettings, type Environment } from './site-settings.ts';

/** Where Adobe publishes the articles of a repository, from `git-repo` of `metadata.md` and the id of `TOC.md`. */
function inferPublishedAt(contents: Record<Locale, LocaleContent>, reference: Locale, root: string | undefined): string[] {
  const repositories = (contents[reference]?.documents ?? []).map(({ document }) => document.frontMatter.gitRepo);
  const name = /^https:\/\/github\.com\/AdobeDocs\/([\w-]+?)(?:\.[\w-]+)?\/?$/.exec(String(repositories[0] ?? ''))?.[1];
  return name === undefined || root === undefined ? [] : [`https://experienceleague.adobe.com/{locale}/docs/${name}/${root}/`];
}

function readRedirects(reader: FileReader, files: ListedFile[], locales: LocaleSettings[]): Catalog['redirects'] {
  const wanted = new Set(['redirects.csv', ...locales.map(({ folder }) => `${folder}/redirects.csv`)]);
  const seen = new Set<string>();
  return reader.texts(files.filter(({ file }) => wanted.has(file))).flatMap(({ file, text }) => {
    // publishers keep the same file in every locale
    if (seen.has(text)) return [];
    seen.add(text);
    const { redirects, problems } = parseRedirects(text, file);
    reader.problems.push(...problems);
    return redirects;
  });
}

export interface ReadOptions {
  /** Invented locales that stand beside those of the folder; they have no documents of their own. */
  pseudoLocales?: readonly PseudoLocale[] | undefined;
  /** Reads drafts as if they were finished. */
  showDrafts?: boolean | undefined;
}

interface Folder {
  reader: FileReader;
  files: ListedFile[];
  folders: string[];
  byFile: Map<string, ListedFile>;
  site: SiteSettings;
}

/** The names in a content folder, and the settings of its site. */
function readFolder(contentDir: string, environment: Environment): Folder {
  const reader = new FileReader(contentDir);
  const { isFolder, problems } = reader;
  if (!isFolder)
    problems.push({ rule: 'content-folder-missing', file: contentDir, message: `There is no content folder \`${contentDir}\`.` });
  const { files, folders } = isFolder ? reader.list('') : { files: [], folders: [] };
  const byFile = new Map(files.map((listed) => [listed.file, listed]));
  const siteYaml = reader.yaml(byFile.get('site.yml'), 'site.yml');
  const { site, problems: siteProblems } = createSiteSettings(siteYaml, 'site.yml', findFolders(files, folders), environment);
  if (isFolder) problems.push(...siteProblems);
  return { reader, files, folders, byFile, site };
}

/** What is wrong with the folder and the settings of the site, before any article is opened. */
export const checkFolder = (contentDir: string, environment: Environment): Problem[] =>
  readFolder(contentDir, environment).reader.problems;

/**
 * Reads a content folder. Never throws for content: what is wrong is in `problems`, and the catalog holds the rest.
 * A folder that does not exist gives an empty catalog and a problem.
 */
export async function readCatalog(
  contentDir: string,
  environment: Environment,
  { pseudoLocales = [], showDrafts = false }: ReadOptions = {},
): Promise<{ catalog: Catalog; problems: Problem[] }> {
  const { reader, files, folders, byFile, site } = readFolder(contentDir, environment);
  const { problems, isFolder } = reader;
  if (isFolder) problems.push(...findMissingPages(byFile, site));

  const store: AssetStore = { assets: emptyRecord(), unserved: new Set(), problems };
  const contents = emptyRecord<LocaleContent>();
  const ordered = [...site.locales].sort((a, b) => Number(b.locale === site.reference) - Number(a.locale === site.reference));
  for (const settings of ordered) {
    const prefix = `${settings.folder}/`;
    const own = files.filter(({ file }) => file.startsWith(prefix));
    collectAssets(own, settings, store);
    const markdown = reader.texts(own.filter(({ file }) => isMarkdown(file)));
    const content = readLocale(
      settings,
      markdown.map(({ file, text }) => ({ path: file.slice(prefix.length), file, text })),
    );
    problems.push(...content.problems);
    contents[settings.locale] = content;
  }

  const all: JoinableDocument[] = ordered.flatMap(({ locale }) => contents[locale]?.documents ?? []);
  const { published: joinable, drafts } = showDrafts ? { published: all, drafts: [] } : takeOutDrafts(all, site.reference);
  problems.push(...drafts.map(describeDraft));
  const locales = site.locales.map(({ locale }) => locale);
  const tocFiles = Object.fromEntries(locales.map((locale) => [locale, contents[locale]?.tocs ?? []]));
  const spellNames = createNameSpeller(
    all.map(({ document }) => pathInHelp(document.file)),
    site,
  );
  const { articles, problems: joinProblems } = joinArticles(joinable, listTocPaths(tocFiles, { ...site, spellNames }));
  problems.push(...joinProblems);
  if (isFolder && articles.length === 0) problems.push(describeEmpty(files, folders, drafts.length));
  const byLocale = emptyRecord<Record<string, Document>>();
  for (const { locale } of site.locales) byLocale[locale] = emptyRecord<Document>();
  for (const { document } of joinable) (byLocale[document.locale] ??= emptyRecord<Document>())[document.path] = document;

  const tocReading = buildTocs(tocFiles, { ...site, spellNames }, articles, drafts);
  const { tocs, published } = tocReading;
  problems.push(...tocReading.problems);
  if (site.publishedAt.length === 0) site.publishedAt = inferPublishedAt(contents, site.reference, tocReading.publishedRoot);

  const { elsewhere, problems: elsewhereProblems } = parseElsewhere(
    reader.yaml(byFile.get('elsewhere.yml'), 'elsewhere.yml'),
    'elsewhere.yml',
  );
  const { glossary, problems: glossaryProblems } = parseGlossary(
    reader.yaml(byFile.get('glossary.yml'), 'glossary.yml'),
    'glossary.yml',
    locales.filter((locale) => locale !== site.reference),
  );
  problems.push(...elsewhereProblems, ...glossaryProblems);
  const tables = {
    articles,
    articlesById: new Map(articles.map((article) => [article.id, article])),
    articlesByPath: new Map(articles.map((article) => [article.path, article])),
  };
  const rows = takeOutGone(readRedirects(reader, files, site.locales), site);
  const [ledgerText] = reader.texts(files.filter(({ file }) => file === ledgerFile));
  const { ledger, problems: ledgerProblems } = ledgerText ? readLedger(ledgerText.text) : { ledger: undefined, problems: [] };
  if (byFile.has(formerLedgerFile))
    problems.push({
      rule: 'published-former',
      file: formerLedgerFile,
      message: 'Addresses of guides stand in `published.txt` now; this list is not read, so that what it names may get lost.',
    });
  const moved = ledger === undefined ? [] : listMoved(ledger, tables, rows.redirects, site);
  const { redirects, problems: redirectProblems } = checkRedirects([...rows.redirects, ...moved], site);
  problems.push(...rows.problems, ...ledgerProblems, ...redirectProblems);

  const named = (pattern: RegExp): { listed: ListedFile; name: string }[] =>
    files.flatMap((listed) => {
      const name = pattern.exec(listed.file)?.[1];
      return name === undefined ? [] : [{ listed, name }];
    });
  const withText = ({ listed, name }: { listed: ListedFile; name: string }) =>
    reader.texts([listed]).map((source) => ({ ...source, name }));
  const inFolders = <T>(pattern: string, make: (source: SourceText & { name: string }, locale: Locale) => T): T[] =>
    site.locales.flatMap(({ locale, folder }) =>
      named(new RegExp(`^${RegExp.escape(folder)}/${pattern}$`))
        .flatMap(withText)
        .map((source) => make(source, locale)),
    );

  const { pages, problems: pageProblems } = readPages(
    inFolders('pages/([^/]+)\\.mdx', (source, locale) => ({ ...source, locale })),
    showDrafts,
  );
  problems.push(...pageProblems);

  const catalog: Catalog = {
    contentDir,
    site,
    documents: locales.flatMap((locale) => Object.values(byLocale[locale] ?? {}).sort((a, b) => byText(a.path, b.path))),
    byLocale,
    ...tables,
    drafts,
    tocs,
    tocFiles: recordOf(Object.entries(tocFiles).map(([locale, tocsOf]) => [locale, tocsOf.map(({ file }) => file)])),
    tocTexts: Object.entries(tocFiles).flatMap(([locale, tocsOf]) =>
      tocsOf.map(({ file, folder, body, lineOffset }) => ({
        locale,
        path: posix.join(folder, posix.basename(file)),
        file,
        text: body,
        lineOffset,
      })),
    ),
    published,
    assets: store.assets,
    unserved: [...store.unserved],
    includes: locales.flatMap((locale) => contents[locale]?.includes ?? []),
    redirects,
    gone: rows.gone,
    ledger,
    publicFiles: isFolder ? reader.publicFiles() : [],
    elsewhere,
    glossary,
    guides: named(/^troubleshooters\/([^/]+)\.ya?ml$/)
      .flatMap(withText)
      .map(({ name, ...source }) => ({ ...source, guide: name })),
    guideWords: inFolders('troubleshooters/([^/]+)\\.ya?ml', ({ name, ...source }, locale) => ({
      ...source,
      guide: name,
      locale,
    })),
    localeWords: (['illustrations', 'glossary'] as const).flatMap((name) =>
      inFolders(`(${name})\\.yml`, ({ file, text }, locale) => ({ file, text, locale, name })),
    ),
    locks: inFolders('(translations)\\.lock', ({ file, text }, locale) => ({ file, text, locale })),
    pages,
  };
  return { catalog: withPseudoLocales(catalog, pseudoLocales), problems };
}

function describeEmpty(files: ListedFile[], folders: string[], drafts: number): Problem {
  if (drafts === 0) return { rule: 'no-articles', file: '.', ...describeFolder(files, folders) };
  const message = `There is no article to publish: ${drafts === 1 ? 'the one document is a draft' : `all ${drafts} documents are drafts`}.`;
  return { rule: 'no-articles', file: '.', message, remedy: 'Take `draft: true` out of the finished ones.' };
}
