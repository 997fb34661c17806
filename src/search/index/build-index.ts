// The search of the whole site, after the pages: per locale the texts as Pagefind keeps them, and our ranking table that
// orders pages.
import { byText } from '../../by-text.ts';
import { close } from 'pagefind';
import type { Problem } from '../../problem.ts';
import type { SearchDocument } from '../../vocabulary.ts';
import { englishFile } from '../query/table/english-table.ts';
import { tableFile } from '../query/table/table-text.ts';
import type { TopicUse } from '../topics/choose-topics.ts';
import type { Topic } from '../topics/topic.ts';
import { buildTables, type LocaleTables, type Tables } from './build-tables.ts';
import { digestOf, openMemory, takeOrMake, type BundleFile, type Kept, type SearchCache } from './cache.ts';
import { makeBundle, type Bundle } from './pagefind-bundle.ts';
import { shardPages } from './shard-pages.ts';

export interface SearchInput {
  /** The documents of all locales, also of those that are not written: their words help each other. */
  documents: readonly SearchDocument[];
  /** Locales to write. */
  locales: readonly { locale: string; lang: string }[];
  /** The locale that every other is paired with; `en` in most sites. */
  reference: string;
  /** Everyday words: their text, which says whether they have changed, and the same as data. */
  words: { source: string; topics: () => readonly Topic[] };
  /** The topics of everyday words that take part besides the general ones; unset, the documents tell. */
  wantedTopics?: readonly string[] | undefined;
  /** Where bundles are kept between builds, and what tells the code that makes them; none are kept without it. */
  cache?: SearchCache | undefined;
}

export interface SearchOutput {
  /** Is given every file: the texts below `pagefind/<locale>/`, the tables below `search/<locale>/`. */
  write: (file: string, content: string | Uint8Array) => void;
  /** Called after each locale. */
  onLocale?: (() => void) | undefined;
}

/** What of a bundle is published and told. */
type Texts = Pick<Bundle, 'files' | 'fragments'>;

export interface SearchReport {
  problems: Problem[];
  /** Pages per locale, and whether its bundle came from an earlier build. */
  indexes: { locale: string; pages: number; isKept: boolean }[];
  /** Of the documents of each locale, with the code. */
  digests: Readonly<Record<string, string>>;
  /** Which topics of everyday words took part; undefined where every bundle came from an earlier build. */
  topics?: TopicUse[];
}

export interface SearchBuild {
  /**
   * Writes the search of every locale. A locale without documents is a problem of severity error; an error of Pagefind
   * rejects. The same documents give the same bytes.
   */
  finish: (output: SearchOutput) => Promise<SearchReport>;
  /** Ends Pagefind's process, whatever it does. */
  stop: () => Promise<unknown>;
}

/**
 * Has Pagefind begin with the texts, in a process of its own, while the caller does something else. It is fed by the event
 * loop: whoever computes for long beside it lets go now and then.
 */
export function startSearch(input: SearchInput): SearchBuild {
  const { documents, locales, reference, cache } = input;
  const byLocale = Map.groupBy(documents, ({ locale }) => locale);
  const languages = languagesOf(byLocale, locales);
  const version = cache?.version ?? '';
  const digests = new Map(languages.map(({ locale, lang }) => [locale, digestOf(version, [lang, byLocale.get(locale)])]));
  // The others' English table names the texts of the reference, also where another machine writes them.
  const isNeeded = (locale: string): boolean => locale === reference || locales.some((other) => other.locale === locale);
  const texts = new Map<string, Promise<Kept<Texts>>>();
  // One after the other: each is whole in memory while it is made.
  let last: Promise<unknown> = Promise.resolve();
  for (const { locale, lang } of languages.filter((language) => isNeeded(language.locale))) {
    // Texts hang on the documents of their own language alone, tables on those of all.
    const made = last.then(() =>
      takeOrMake(cache, `texts-${locale}`, digests.get(locale) ?? '', async () => {
        const { files, fragments } = await makeBundle(lang, byLocale.get(locale) ?? []);
        return { files, fragments };
      }),
    );
    // Whoever waits for it is told.
    made.catch(() => undefined);
    texts.set(locale, made);
    last = made;
  }
  return { finish: (output) => writeSearch(input, output, { byLocale, languages, digests, texts }), stop: close };
}

/** What is known of the documents before anything is written. */
interface Prepared {
  byLocale: ReadonlyMap<string, readonly SearchDocument[]>;
  languages: readonly { locale: string; lang: string }[];
  digests: ReadonlyMap<string, string>;
  texts: ReadonlyMap<string, Promise<Kept<Texts>>>;
}

async function writeSearch(
  { documents, locales, reference, words, wantedTopics, cache }: SearchInput,
  { write, onLocale }: SearchOutput,
  { byLocale, languages, digests, texts }: Prepared,
): Promise<SearchReport> {
  const report: SearchReport = { problems: [], indexes: [], digests: Object.fromEntries(digests) };
  const everything = digestOf(cache?.version ?? '', [[...digests], reference, words.source, wantedTopics ?? null]);
  // Tables are begun when Pagefind has ended: on a large site its process holds a tenth of all memory, and they hold most.
  await Promise.all(texts.values());
  await close();
  const referenceTexts = await texts.get(reference);
  const remember = openMemory(cache);
  let tables: Tables | undefined;
  for (const { locale } of locales) {
    const own = await texts.get(locale);
    if (own === undefined) {
      report.problems.push(missingIndex(locale));
      continue;
    }
    const table = await takeOrMake(cache, `tables-${locale}`, everything, async () => {
      tables ??= buildTables({
        documents,
        locales: languages,
        reference,
        topics: remember('topics', words.source, words.topics),
        wantedTopics,
        remember,
        digests,
      });
      report.topics = tables.topics;
      return tableFiles(tables.byLocale.get(locale), own.value.fragments, referenceTexts?.value.fragments ?? new Map());
    });
    for (const { path, content } of own.value.files) write(`pagefind/${locale}/${path}`, content);
    for (const { path, content } of table.value) write(`search/${locale}/${path}`, content);
    const isKept = own.isKept && table.isKept;
    report.indexes.push({ locale, pages: byLocale.get(locale)?.length ?? 0, isKept });
    onLocale?.();
  }
  return report;
}

/** The tables with the names of the texts put in. */
function tableFiles(
  tables: LocaleTables | undefined,
  own: ReadonlyMap<string, string>,
  reference: ReadonlyMap<string, string>,
): BundleFile[] {
  if (tables === undefined) return [];
  const { table, english, shards } = tables;
  const fragments = english?.foreign.ids.map((id) => reference.get(id) ?? '') ?? [];
  const foreign = fragments.filter((fragment) => fragment !== '').length;
  const ownFragments = table.ids.map((id) => own.get(id) ?? '');
  const pages = shardPages({ ...table, foreign, ids: [], fragments: ownFragments });
  const files = shards.map(({ file, text }) => ({ path: file, content: JSON.stringify(text) }));
  files.push(...pages.files.map(({ file, facts }) => ({ path: file, content: JSON.stringify(facts) })));
  files.push({ path: tableFile, content: JSON.stringify(pages.texts) });
  if (english !== undefined) {
    const urls = english.foreign.urls.map((url, i) => (fragments[i] === '' ? '' : url));
    files.push({
      path: englishFile,
      content: JSON.stringify({ ...english, foreign: { ...english.foreign, ids: [], fragments, urls } }),
    });
  }
  return files;
}

const missingIndex = (locale: string): Problem => ({
  rule: 'search-index-missing',
  file: locale,
  message: `The locale \`${locale}\` has no search index, because no document of it can be searched.`,
});

/** Every locale that has documents, in a fixed order, with its language. */
function languagesOf(
  byLocale: ReadonlyMap<string, readonly SearchDocument[]>,
  locales: SearchInput['locales'],
): { locale: string; lang: string }[] {
  const published = new Map(locales.map(({ locale, lang }) => [locale, lang]));
  return [...byLocale]
    .map(([locale, documents]) => ({ locale, lang: published.get(locale) ?? documents[0]?.lang ?? locale }))
    .sort((a, b) => byText(a.locale, b.locale));
}
