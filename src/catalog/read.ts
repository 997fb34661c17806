// The content folder -> the catalog. The only place that opens files; everything it calls works on values.
// Reading is synchronous inside: with files this small it costs a third of the processor time.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';
import type { Document, Locale, LocaleSettings, TicketTarget } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';
import { buildTocs, listTocPaths } from './build-tocs.ts';
import type { Asset, Catalog, PublicFile, SiteSettings, SourceText } from './catalog.ts';
import { decodeText } from './decode-text.ts';
import { describeFolder, findFolders } from './describe-folder.ts';
import { describeDraft, takeOutDrafts } from './drafts.ts';
import { parseElsewhere } from './elsewhere.ts';
import { foldName, isMarkdown } from './file-kinds.ts';
import { parseGlossary } from './glossary.ts';
import { joinArticles, type JoinableDocument } from './join-articles.ts';
import { listFiles, type ListedFile } from './list-files.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { createNameSpeller, pathInHelp } from './marked-names.ts';
import { readLocale, type LocaleContent } from './read-locale.ts';
import { publicFolder } from './public-files.ts';
import { readPages } from './read-pages.ts';
import { byText, emptyRecord, recordOf } from './records.ts';
import { formerLedgerFile, ledgerFile, readLedger } from './ledger.ts';
import { listMoved } from './moved.ts';
import { checkRedirects, parseRedirects, takeOutGone } from './redirects.ts';
import { createSiteSettings, type Environment } from './site-settings.ts';

/** Larger texts are not read: no article is, and the pipeline's time grows with the text. */
const largestText = 8 * 1024 * 1024;

/** Kinds of file that are served as they are. Nothing that a browser would run as a page of ours. */
const assetEndings =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|csv|tsv|txt|zip|gz|tgz|bz2|7z|patch|diff|sql|json|ya?ml|xlsx?|ods|docx?|odt|pptx?|mp4|webm|mp3|vtt|sh)$/i;

/** Text of a file as it stands now (a lock, a ledger, an article to copy); undefined where there is none. `file` is relative to the content folder. */
export function readContentText({ contentDir }: Pick<Catalog, 'contentDir'>, file: string): string | undefined {
  const path = join(contentDir, file);
  return existsSync(path) ? decodeText(readFileSync(path), file).text : undefined;
}

/** Bytes of a file of the catalog, for those who digest or copy it. Rejects where the file has gone. */
export const readAsset = (catalog: Catalog, file: string): Promise<Uint8Array> => readFile(join(catalog.contentDir, file));

class Reader {
  readonly problems: Problem[] = [];
  readonly contentDir: string;

  constructor(contentDir: string) {
    this.contentDir = contentDir;
  }

  list(folder: string): { files: ListedFile[]; folders: string[] } {
    const { files, folders, problems } = listFiles(this.contentDir, folder);
    this.problems.push(...problems);
    return { files, folders };
  }

  /** Files for the host; what is wrong with the names of most was told with all others. */
  publicFiles(): PublicFile[] {
    const { files } = listFiles(this.contentDir, publicFolder, { withHidden: true });
    return files.map(({ file }) => ({ file, path: file.slice(publicFolder.length + 1) }));
  }

  text({ file, size }: ListedFile): string | undefined {
    if (size > largestText) {
      this.problems.push({
        rule: 'file-too-large',
        file,
        message: `The file has ${size} bytes; texts are read up to ${largestText}.`,
      });
      return undefined;
    }
    try {
      const { text, problems } = decodeText(readFileSync(join(this.contentDir, file)), file);
      this.problems.push(...problems);
      return text;
    } catch (error) {
      const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
      this.problems.push({ rule: 'file-unreadable', file, message: `The file cannot be read (\`${reason}\`).` });
      return undefined;
    }
  }

  texts(files: ListedFile[]): SourceText[] {
    return files.flatMap((listed) => {
      const text = this.text(listed);
      return text === undefined ? [] : [{ file: listed.file, text }];
    });
  }

  yaml(listed: ListedFile | undefined, file: string): ParsedYaml {
    const text = listed === undefined ? undefined : this.text(listed);
    const parsed = parseYaml(text ?? '', file);
    this.problems.push(...parsed.problems);
    return parsed;
  }
}

interface Store {
  assets: Record<string, Asset>;
  unserved: Set<string>;
  problems: Problem[];
}

function collectAssets(files: ListedFile[], { locale, folder }: LocaleSettings, { assets, unserved, problems }: Store): void {
  const prefix = `${folder}/help/`;
  const alike = new Map<string, string>();
  for (const { file, size } of files) {
    if (!file.startsWith(prefix) || isMarkdown(file)) continue;
    const path = file.slice(prefix.length);
    if (!assetEndings.test(file)) {
      unserved.add(path);
      problems.push({
        rule: 'asset-kind',
        file,
        message: `Files of the kind \`${/\.[^./]*$/.exec(file)?.[0] ?? 'without ending'}\` are not served.`,
      });
      continue;
    }
    const other = alike.get(foldName(path));
    if (other !== undefined) {
      const message = `\`${other}\` differs in capitals alone; some systems keep only one of them.`;
      problems.push({ rule: 'file-names-alike', file, message });
    } else alike.set(foldName(path), file);
    (assets[path] ??= { path, files: emptyRecord() }).files[locale] = { file, size };
  }
}

/** Where Adobe publishes the articles of a repository, from `git-repo` of `metadata.md` and the id of `TOC.md`. */
function inferPublishedAt(contents: Record<Locale, LocaleContent>, reference: Locale, root: string | undefined): string[] {
  const repositories = (contents[reference]?.documents ?? []).map(({ document }) => document.frontMatter.other['git-repo']);
  const name = /^https:\/\/github\.com\/AdobeDocs\/([\w-]+?)(?:\.[\w-]+)?\/?$/.exec(String(repositories[0] ?? ''))?.[1];
  return name === undefined || root === undefined ? [] : [`https://experienceleague.adobe.com/{locale}/docs/${name}/${root}/`];
}

function readRedirects(reader: Reader, files: ListedFile[], locales: LocaleSettings[]): Catalog['redirects'] {
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

/** Pages, words of drawings and meanings of words that the reference has and another locale lacks: readers get the reference's. */
function findMissingPages(files: ReadonlyMap<string, ListedFile>, { locales, reference }: SiteSettings): Problem[] {
  const source = locales.find(({ locale }) => locale === reference)?.folder;
  if (source === undefined) return [];
  const own = [...files.keys()].filter((file) => file.startsWith(`${source}/`)).map((file) => file.slice(source.length + 1));
  return own
    .filter((file) => /^(?:pages\/[^/]+\.mdx|illustrations\.yml|glossary\.yml)$/.test(file))
    .flatMap((file): Problem[] => {
      const missing = locales.filter(({ folder }) => folder !== '' && !files.has(`${folder}/${file}`));
      if (missing.length === 0) return [];
      const message = `There is no \`${file}\` in ${missing.map(({ locale }) => `\`${locale}\``).join(', ')}.`;
      const remedy = `Translate it into ${missing.map(({ folder }) => `\`${folder}/${file}\``).join(', ')}.`;
      return [{ rule: 'translation-missing', file: `${source}/${file}`, line: 1, message, remedy }];
    });
}

export interface ReadOptions {
  /** Invented locales that stand beside those of the folder; they have no documents of their own. */
  pseudoLocales?: readonly Omit<LocaleSettings, 'folder'>[] | undefined;
  /** Reads drafts as if they were finished. */
  showDrafts?: boolean | undefined;
}

/**
 * Reads a content folder. Never throws for content: what is wrong is in `problems`, and the catalog holds the rest.
 * A folder that does not exist gives an empty catalog and a problem.
 */
export async function readCatalog(
  contentDir: string,
  environment: Environment,
  { pseudoLocales = [], showDrafts = false }: ReadOptions = {},
): Promise<{ catalog: Catalog; problems: Problem[] }> {
  const reader = new Reader(contentDir);
  const { problems } = reader;
  const isFolder = existsSync(contentDir) && statSync(contentDir).isDirectory();
  if (!isFolder)
    problems.push({ rule: 'content-folder-missing', file: contentDir, message: `There is no content folder \`${contentDir}\`.` });
  const { files, folders } = isFolder ? reader.list('') : { files: [], folders: [] };
  const byFile = new Map(files.map((listed) => [listed.file, listed]));

  const siteYaml = reader.yaml(byFile.get('site.yml'), 'site.yml');
  const { site, problems: siteProblems } = createSiteSettings(siteYaml, 'site.yml', findFolders(files, folders), environment);
  if (isFolder) problems.push(...siteProblems, ...findMissingPages(byFile, site));

  const store: Store = { assets: emptyRecord(), unserved: new Set(), problems };
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

/** Each of their pages shows the reference's text; tickets and names are the reference's, too. */
function withPseudoLocales(catalog: Catalog, pseudoLocales: NonNullable<ReadOptions['pseudoLocales']>): Catalog {
  const { site, byLocale } = catalog;
  const added = pseudoLocales.map((settings) => ({ ...settings, folder: '' }));
  const names = added.map(({ locale }) => locale);
  const withNames = <T>(record: Record<Locale, T>, value: T): Record<Locale, T> =>
    recordOf([...Object.entries(record), ...names.map((locale): [Locale, T] => [locale, value])]);
  const tickets = Object.entries(site.tickets).map(([name, ticket]): [string, TicketTarget] => [
    name,
    {
      ...ticket,
      url: withNames(ticket.url, ticket.url[site.reference] ?? ''),
      prefill: ticket.prefill && withNames(ticket.prefill, ticket.prefill[site.reference] ?? ''),
    },
  ]);
  return {
    ...catalog,
    byLocale: recordOf([
      ...Object.entries(byLocale),
      ...names.map((locale): [Locale, Record<string, Document>] => [locale, emptyRecord()]),
    ]),
    site: {
      ...site,
      locales: [...site.locales, ...added],
      building: [...site.building, ...names],
      names: withNames(site.names, site.name),
      tickets: recordOf(tickets),
    },
  };
}

function describeEmpty(files: ListedFile[], folders: string[], drafts: number): Problem {
  if (drafts === 0) return { rule: 'no-articles', file: '.', ...describeFolder(files, folders) };
  const message = `There is no article to publish: all ${drafts} documents are drafts.`;
  return { rule: 'no-articles', file: '.', message, remedy: 'Take `draft: true` out of the finished ones.' };
}
