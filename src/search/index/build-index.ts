// The search of the whole site, after the pages: per locale the texts as Pagefind keeps them, and our ranking table that
// orders pages.
import { existsSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { close } from 'pagefind';
import type { Problem } from '../../problem.ts';
import type { SearchDocument } from '../../vocabulary.ts';
import { englishFile } from '../query/english-table.ts';
import { tableFile, type TableText } from '../query/table.ts';
import type { TopicUse } from '../topics/choose-topics.ts';
import type { Topic } from '../topics/topic.ts';
import { buildTables, type LocaleTables, type Tables } from './build-tables.ts';
import { digestOf, forgetOldest, keepBundle, readKept, writeBundle, type BundleFile } from './cache.ts';
import { makeBundle } from './pagefind-bundle.ts';

export interface SearchInput {
  /** The documents of all locales, also of those that are not written: their words help each other. */
  documents: readonly SearchDocument[];
  /** Locales to write. */
  locales: readonly { locale: string; lang: string }[];
  /** The locale that every other is paired with; `en` in most sites. */
  reference: string;
  /** The texts go to `<outDir>/pagefind/<locale>/`, the tables to `<outDir>/search/<locale>/`. */
  outDir: string;
  /** Everyday words: their text, which says whether they have changed, and the same as data. */
  words: { source: string; topics: () => readonly Topic[] };
  /** The topics of everyday words that take part besides the general ones; unset, the documents tell. */
  wantedTopics?: readonly string[] | undefined;
  log?: ((line: string) => void) | undefined;
  /** Where bundles are kept between builds, and what tells the code that makes them; none are kept without it. */
  cache?: { dir: string; version: string } | undefined;
}

export interface SearchReport {
  problems: Problem[];
  /** Pages per locale, and whether its bundle came from an earlier build. */
  indexes: { locale: string; pages: number; isKept: boolean }[];
  /** Which topics of everyday words took part; undefined where every bundle came from an earlier build. */
  topics?: TopicUse[];
}

/**
 * Writes the search of every locale. A locale without documents is a problem of severity error; an error of Pagefind
 * throws. The same documents give the same bytes.
 */
export async function buildSearch(input: SearchInput): Promise<SearchReport> {
  try {
    return await writeSearch(input);
  } finally {
    // Pagefind starts a process of its own.
    await close();
  }
}

async function writeSearch({
  documents,
  locales,
  reference,
  words,
  wantedTopics,
  outDir,
  log,
  cache,
}: SearchInput): Promise<SearchReport> {
  const report: SearchReport = { problems: [], indexes: [] };
  const byLocale = groupByLocale(documents);
  const digest = digestOf(cache?.version ?? '', [
    documents,
    reference,
    locales.some(({ locale }) => locale === reference),
    words.source,
    wantedTopics ?? null,
  ]);
  let tables: Tables | undefined;
  const fragments = new Map<string, string>();
  // The reference first: the others' English table names its texts.
  for (const { locale, lang } of [...locales].sort((a, b) => Number(b.locale === reference) - Number(a.locale === reference))) {
    const own = byLocale.get(locale) ?? [];
    if (own.length === 0) {
      report.problems.push(missingIndex(locale));
      continue;
    }
    const kept = cache && join(cache.dir, 'search', `${locale}-${digest}`);
    const known = kept === undefined ? undefined : readKept(kept);
    if (known === undefined) {
      if (tables === undefined) {
        const topics = words.topics();
        tables = buildTables({ documents, locales: languagesOf(byLocale, locales), reference, topics, wantedTopics });
        report.topics = tables.topics;
      }
      const bundle = await makeBundle(lang, own);
      const files = [
        ...bundle.files.map(({ path, content }) => ({ path: join('pagefind', locale, path), content })),
        ...tableFiles(
          join('search', locale),
          tables.byLocale.get(locale),
          (id) => bundle.fragments.get(id) ?? '',
          (id) => fragments.get(id),
        ),
      ];
      writeBundle(outDir, files);
      if (kept !== undefined) {
        keepBundle(kept, files);
        forgetOldest(dirname(kept), `${locale}-`);
      }
    } else writeBundle(outDir, known);
    if (locale === reference)
      for (const [id, fragment] of fragmentsIn(join(outDir, 'search', locale, tableFile))) fragments.set(id, fragment);
    report.indexes.push({ locale, pages: own.length, isKept: known !== undefined });
    log?.(`search ${locale}: ${own.length} pages${known === undefined ? '' : ' (unchanged)'}`);
  }
  return report;
}

/**
 * The tables with the names of the texts put in. Where the reference is not written, pages that exist in it alone have
 * no address: nobody can be led there.
 */
function tableFiles(
  folder: string,
  tables: LocaleTables | undefined,
  own: (id: string) => string,
  reference: (id: string) => string | undefined,
): BundleFile[] {
  if (tables === undefined) return [];
  const { table, english } = tables;
  const fragments = english?.foreign.ids.map((id) => reference(id) ?? '') ?? [];
  const foreign = fragments.filter((fragment) => fragment !== '').length;
  const files = [
    { path: join(folder, tableFile), content: JSON.stringify({ ...table, foreign, fragments: table.ids.map(own) }) },
  ];
  if (english !== undefined) {
    const urls = english.foreign.urls.map((url, i) => (fragments[i] === '' ? '' : url));
    files.push({
      path: join(folder, englishFile),
      content: JSON.stringify({ ...english, foreign: { ...english.foreign, fragments, urls } }),
    });
  }
  return files;
}

function fragmentsIn(file: string): [string, string][] {
  const { ids, fragments }: TableText = JSON.parse(readFileSync(file, 'utf8'));
  return ids.map((id, i) => [id, fragments[i] ?? '']);
}

/** Locales of an output folder whose search index is not there or is empty. */
export async function missingIndexes(outDir: string, locales: readonly string[]): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const locale of locales) {
    const file = join(outDir, 'search', locale, tableFile);
    const pages: unknown = existsSync(file) ? JSON.parse(await readFile(file, 'utf8')).ids : undefined;
    if (!Array.isArray(pages) || pages.length === 0) problems.push(missingIndex(locale));
  }
  return problems;
}

const missingIndex = (locale: string): Problem => ({
  rule: 'search-index-missing',
  file: locale,
  message: `The locale \`${locale}\` has no search index, because no document of it can be searched.`,
});

function groupByLocale(documents: readonly SearchDocument[]): Map<string, SearchDocument[]> {
  const groups = new Map<string, SearchDocument[]>();
  for (const document of documents) {
    const group = groups.get(document.locale);
    if (group === undefined) groups.set(document.locale, [document]);
    else group.push(document);
  }
  return groups;
}

/** Every locale that has documents, in a fixed order, with its language. */
function languagesOf(
  byLocale: ReadonlyMap<string, readonly SearchDocument[]>,
  locales: SearchInput['locales'],
): { locale: string; lang: string }[] {
  const published = new Map(locales.map(({ locale, lang }) => [locale, lang]));
  return [...byLocale]
    .map(([locale, documents]) => ({ locale, lang: published.get(locale) ?? documents[0]?.lang ?? locale }))
    .sort((a, b) => (a.locale < b.locale ? -1 : 1));
}
