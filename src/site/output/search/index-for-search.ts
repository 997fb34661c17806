// The search index of every published locale. A build without one fails, because the search engine
// would silently answer in another language.
import path from 'node:path';
import { severityOf } from '../../../problem.ts';
import { digest } from '../../../digest.ts';
import { codeVersion } from '../../cache/code-version.ts';
import { replaceCached } from '../../cache/replace-cached.ts';
import { startSearch } from '../../../search/index/build-index.ts';
import type { TopicUse } from '../../../search/topics/choose-topics.ts';
import type { Site } from '../../page-values/site.ts';
import type { Progress } from '../../progress.ts';
import { ContentError, reportProblems } from '../../content/report-problems.ts';
import { explainSearch } from './explain-search.ts';
import { searchDocuments } from './search-documents.ts';
import type { SiteFiles } from '../folder/site-files.ts';
import { readSearchWords } from '../../content/search-words.ts';

export interface SearchIndexing {
  /** Writes `search/<locale>/` and `pagefind/<locale>/`. Rejects with `ContentError` where a locale has nothing to find. */
  finish: (files: SiteFiles, progress?: Progress) => Promise<void>;
  /** Ends what was started, also where the build failed. */
  stop: () => Promise<unknown>;
}

/** Starts on the texts of the search beside what the caller does, for example writing pages. */
export function startIndexing(loaded: Site): SearchIndexing {
  const { catalog, settings } = loaded;
  const locales = catalog.site.locales.filter(
    ({ locale }) => catalog.site.building.includes(locale) && loaded.isSearchable(locale),
  );
  const version = searchVersion();
  const search = startSearch({
    documents: searchDocuments(loaded),
    locales,
    reference: catalog.site.reference,
    words: readSearchWords(catalog),
    wantedTopics: catalog.site.search.topics,
    cache: { dir: settings.cacheDir, version, replaceFile: replaceCached },
  });
  const finish = async (files: SiteFiles, progress?: Progress): Promise<void> => {
    let done = 0;
    progress?.update('index', done, locales.length);
    const { problems, indexes, digests, topics } = await search.finish({
      write: files.write,
      onLocale: () => progress?.update('index', (done += 1), locales.length),
    });
    const anew = indexes.filter(({ isKept }) => !isKept);
    const reason = anew.length === 0 ? '' : explainSearch(settings, digests, version);
    loaded.reuse.push({
      step: 'Search',
      reused: indexes.length - anew.length,
      anew: anew.map(({ locale }) => ({ name: locale, reason })),
    });
    if (topics !== undefined) progress?.note(describeTopics(topics));
    if (problems.length === 0) return;
    reportProblems({ catalog, problems }, { isFatal: true });
    if (problems.some(({ rule }) => severityOf(rule, 'strict') === 'error'))
      throw new ContentError('A locale has no search index.');
  };
  return { finish, stop: search.stop };
}

/** Of the code that makes the tables, and of that which reads the words beside it. */
const searchVersion = (): string =>
  digest(
    ...['../../../search/index/build-index.ts', '../../content/search-words.ts'].map((file) =>
      codeVersion(path.join(import.meta.dirname, file)),
    ),
  ).slice(0, 16);

/** The topics of everyday words that take part, and how much of the site is about those that could. */
function describeTopics(topics: readonly TopicUse[]): string {
  const list = (isUsed: boolean): string =>
    topics
      .filter((topic) => topic.isUsed === isUsed)
      .map(({ name, share }) => (share === undefined ? name : `${name} (${Math.round(share * 100)} %)`))
      .join(', ') || 'none';
  return `Everyday words of the search: ${list(true)}; left out: ${list(false)}`;
}
