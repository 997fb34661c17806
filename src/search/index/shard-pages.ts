// Addresses of the pages of a large site in files of some kilobytes: results need few of them.
import { pageFactsFile, type PageFacts } from '../query/table/page-facts.ts';
import type { PageTexts } from '../query/table/table-text.ts';

/** Fewer pages than this stay in the table: one file is asked for sooner than two. */
const leastPages = 1000;
/** Pages of one file: below a kilobyte, as each result may need another one. */
const pagesPerFile = 20;

/** The texts as they stand in the table, and the files of what does not. */
export function shardPages<T extends PageTexts>(
  texts: T,
  least = leastPages,
): { texts: T; files: { file: string; facts: PageFacts }[] } {
  const { urls, fragments } = texts;
  if (urls.length < least) return { texts, files: [] };
  const files = Array.from({ length: Math.ceil(urls.length / pagesPerFile) }, (_, shard) => ({
    file: pageFactsFile(shard),
    facts: {
      urls: urls.slice(shard * pagesPerFile, (shard + 1) * pagesPerFile),
      fragments: fragments.slice(shard * pagesPerFile, (shard + 1) * pagesPerFile),
    },
  }));
  return { texts: { ...texts, urls: [], fragments: [], pagesPerFile }, files };
}
