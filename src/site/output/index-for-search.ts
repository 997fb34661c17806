// After the pages: the search index of every published locale. A build without one fails, because the search engine
// would silently answer in another language.
import path from 'node:path';
import { severityOf } from '../../problem.ts';
import { codeVersion } from '../cache/code-version.ts';
import { buildSearch } from '../../search/index/build-index.ts';
import type { TopicUse } from '../../search/topics/choose-topics.ts';
import type { LoadedContent } from '../content/load.ts';
import type { Progress } from '../progress.ts';
import { ContentError, reportProblems } from '../content/report-problems.ts';
import { isSearchable, searchDocuments } from './search-documents.ts';
import { readSearchWords } from '../content/search-words.ts';

interface Told {
  info(message: string): void;
  progress?: Progress['update'];
  /** Told what people should know of, once. */
  note?: Progress['note'];
}

/** Writes `<outDir>/pagefind/<locale>/`. Throws `ContentError` where a locale has nothing to find. */
export async function indexForSearch(loaded: LoadedContent, outDir: string, { info, progress, note }: Told): Promise<void> {
  const { catalog, settings } = loaded;
  const locales = catalog.site.locales.filter(
    ({ locale }) => catalog.site.building.includes(locale) && isSearchable(loaded, locale),
  );
  let done = 0;
  progress?.('index', done, locales.length);
  const { problems, indexes, topics } = await buildSearch({
    documents: searchDocuments(loaded),
    locales,
    reference: catalog.site.reference,
    words: readSearchWords(catalog),
    wantedTopics: catalog.site.search.topics,
    outDir: path.resolve(outDir),
    cache: { dir: settings.cacheDir, version: codeVersion(path.join(import.meta.dirname, '../../search/index/build-index.ts')) },
    log: (line) => {
      info(line);
      progress?.('index', (done += 1), locales.length);
    },
  });
  if (topics !== undefined) note?.(describeTopics(topics));
  loaded.reuse.push({
    step: 'Search',
    reused: indexes.filter(({ isKept }) => isKept).length,
    anew: indexes.flatMap(({ locale, isKept }) =>
      isKept ? [] : [{ name: locale, reason: 'texts of the site or the code of the search changed' }],
    ),
  });
  if (problems.length === 0) return;
  reportProblems({ catalog, problems }, { isFatal: true });
  if (problems.some(({ rule }) => severityOf(rule, 'strict') === 'error'))
    throw new ContentError('A locale has no search index.');
}

/** The topics of everyday words that take part, and how much of the site is about those that could. */
function describeTopics(topics: readonly TopicUse[]): string {
  const list = (isUsed: boolean): string =>
    topics
      .filter((topic) => topic.isUsed === isUsed)
      .map(({ name, share }) => (share === undefined ? name : `${name} (${Math.round(share * 100)} %)`))
      .join(', ') || 'none';
  return `Everyday words of the search: ${list(true)}; left out: ${list(false)}`;
}
