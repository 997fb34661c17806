// The content folder -> the catalog. The only place that opens files; everything it calls works on values.
// Reading is synchronous inside: with files this small it costs a third of the processor time.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Document, Locale, LocaleSettings } from '../vocabulary.ts';
import type { Problem } from '../problem.ts';
import { buildTocs } from './build-tocs.ts';
import type { Asset, Catalog, SourceText } from './catalog.ts';
import { decodeText } from './decode-text.ts';
import { parseGlossary } from './glossary.ts';
import { joinArticles, type JoinableDocument } from './join-articles.ts';
import { listFiles, type ListedFile } from './list-files.ts';
import { parseYaml, type ParsedYaml } from './parse-yaml.ts';
import { readLocale, type LocaleContent } from './read-locale.ts';
import { byText, emptyRecord } from './records.ts';
import { parseElsewhere, parseRedirects } from './redirects.ts';
import { createSiteSettings, type Environment, type FolderFound } from './site-settings.ts';

/** Larger texts are not read: no article is, and the pipeline's time grows with the text. */
const largestText = 8 * 1024 * 1024;

/** Kinds of file that are served as they are. Nothing that a browser would run as a page of ours. */
const assetEndings =
  /\.(?:png|jpe?g|gif|webp|avif|svg|ico|pdf|csv|tsv|txt|zip|gz|tgz|bz2|7z|patch|diff|sql|json|ya?ml|xlsx?|ods|docx?|odt|pptx?|mp4|webm|mp3|vtt|sh)$/i;

/** Text of a file beside the catalog's own (a lock, a ledger); undefined where there is none. `file` is relative to the content folder. */
export function readContentText({ contentDir }: Pick<Catalog, 'contentDir'>, file: string): string | undefined {
  const path = join(contentDir, file);
  return existsSync(path) ? readFileSync(path, 'utf8') : undefined;
}

/** Bytes of a file of the catalog, for those who digest or copy it. Rejects where the file has gone. */
export const readAsset = (catalog: Catalog, file: string): Promise<Uint8Array> => readFile(join(catalog.contentDir, file));

class Reader {
  readonly problems: Problem[] = [];
  readonly contentDir: string;

  constructor(contentDir: string) {
    this.contentDir = contentDir;
  }

  list(folder: string): ListedFile[] {
    const { files, problems } = listFiles(this.contentDir, folder);
    this.problems.push(...problems);
    return files;
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

const firstFolder = (file: string): string => file.split('/')[0] ?? '';

/** Folders that hold `help/`, with how many Markdown files are in it. */
function findLocaleFolders(files: ListedFile[]): FolderFound[] {
  const counts = new Map<string, number>();
  for (const { file } of files) {
    if (!/^[^/]+\/help\//.test(file)) continue;
    counts.set(firstFolder(file), (counts.get(firstFolder(file)) ?? 0) + (file.endsWith('.md') ? 1 : 0));
  }
  return [...counts].map(([folder, documents]) => ({ folder, documents }));
}

function collectAssets(
  files: ListedFile[],
  { locale, folder }: LocaleSettings,
  assets: Record<string, Asset>,
  problems: Problem[],
): void {
  const prefix = `${folder}/help/`;
  for (const { file, size } of files) {
    if (!file.startsWith(prefix) || file.endsWith('.md')) continue;
    if (!assetEndings.test(file)) {
      problems.push({
        rule: 'asset-kind',
        file,
        message: `Files of the kind \`${/\.[^./]*$/.exec(file)?.[0] ?? 'without ending'}\` are not served.`,
      });
      continue;
    }
    const path = file.slice(prefix.length);
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

/**
 * Reads a content folder. Never throws for content: what is wrong is in `problems`, and the catalog holds the rest.
 * A folder that does not exist gives an empty catalog and a problem.
 */
export async function readCatalog(
  contentDir: string,
  environment: Environment,
): Promise<{ catalog: Catalog; problems: Problem[] }> {
  const reader = new Reader(contentDir);
  const { problems } = reader;
  const isFolder = existsSync(contentDir) && statSync(contentDir).isDirectory();
  if (!isFolder)
    problems.push({ rule: 'content-folder-missing', file: contentDir, message: `There is no content folder \`${contentDir}\`.` });
  const files = isFolder ? reader.list('') : [];
  const byFile = new Map(files.map((listed) => [listed.file, listed]));

  const siteYaml = reader.yaml(byFile.get('site.yml'), 'site.yml');
  const { site, problems: siteProblems } = createSiteSettings(siteYaml, 'site.yml', findLocaleFolders(files), environment);
  if (isFolder) problems.push(...siteProblems);

  const assets = emptyRecord<Asset>();
  const contents = emptyRecord<LocaleContent>();
  const ordered = [...site.locales].sort((a, b) => Number(b.locale === site.reference) - Number(a.locale === site.reference));
  for (const settings of ordered) {
    const prefix = `${settings.folder}/`;
    const own = files.filter(({ file }) => file.startsWith(prefix));
    collectAssets(own, settings, assets, problems);
    const markdown = reader.texts(own.filter(({ file }) => file.endsWith('.md')));
    const content = readLocale(
      settings,
      markdown.map(({ file, text }) => ({ path: file.slice(prefix.length), file, text })),
    );
    problems.push(...content.problems);
    contents[settings.locale] = content;
  }

  const joinable: JoinableDocument[] = ordered.flatMap(({ locale }) => contents[locale]?.documents ?? []);
  const { articles, problems: joinProblems } = joinArticles(joinable);
  problems.push(...joinProblems);
  const byLocale = emptyRecord<Record<string, Document>>();
  for (const { locale } of site.locales) byLocale[locale] = emptyRecord<Document>();
  for (const { document } of joinable) (byLocale[document.locale] ??= emptyRecord<Document>())[document.path] = document;

  const locales = site.locales.map(({ locale }) => locale);
  const tocFiles = Object.fromEntries(locales.map((locale) => [locale, contents[locale]?.tocs ?? []]));
  const { tocs, published, publishedRoot, problems: tocProblems } = buildTocs(tocFiles, site.locales, site.reference, articles);
  problems.push(...tocProblems);
  if (site.publishedAt.length === 0) site.publishedAt = inferPublishedAt(contents, site.reference, publishedRoot);

  const { elsewhere, problems: elsewhereProblems } = parseElsewhere(
    reader.yaml(byFile.get('elsewhere.yml'), 'elsewhere.yml'),
    'elsewhere.yml',
  );
  const { glossary, problems: glossaryProblems } = parseGlossary(
    reader.yaml(byFile.get('glossary.yml'), 'glossary.yml'),
    'glossary.yml',
  );
  problems.push(...elsewhereProblems, ...glossaryProblems);
  const redirects = readRedirects(reader, files, site.locales);

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

  const catalog: Catalog = {
    contentDir,
    site,
    documents: locales.flatMap((locale) => Object.values(byLocale[locale] ?? {}).sort((a, b) => byText(a.path, b.path))),
    byLocale,
    articles,
    tocs,
    published,
    assets,
    includes: locales.flatMap((locale) => contents[locale]?.includes ?? []),
    redirects,
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
    pages: inFolders('pages/([^/]+)\\.mdx', ({ name, ...source }, locale) => ({ ...source, name, locale })),
  };
  return { catalog, problems };
}
