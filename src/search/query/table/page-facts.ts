// Addresses of pages on a large site come in files of their own: only those of the results that are shown are needed.
import { fragmentOf } from './read-table.ts';
import type { Page, SearchTable } from './table.ts';

/** What one file says of the pages from `shard * size` on. */
export interface PageFacts {
  urls: string[];
  fragments: string[];
}

/** Name of the file inside a locale's folder. */
export const pageFactsFile = (shard: number): string => `pages-${shard}.json`;

/** Brings the addresses of pages that lack them, all files at once; pages of other tables are complete. */
export async function fillPages(
  pages: readonly Page[],
  table: SearchTable,
  read: (file: string) => Promise<PageFacts>,
): Promise<void> {
  const { pageFiles } = table;
  if (pageFiles === undefined) return;
  const wanted = new Set(
    pages.filter(({ url }) => url === '').map((page) => Math.floor(table.pages.indexOf(page) / pageFiles.size)),
  );
  await Promise.all(
    [...wanted]
      .filter((shard) => shard >= 0 && !pageFiles.here.has(shard))
      .map(async (shard) => fillPageFacts(table, shard, await read(pageFactsFile(shard)))),
  );
}

/** Puts the addresses of a file into the pages. Throws where it belongs to another table. */
export function fillPageFacts(table: SearchTable, shard: number, { urls, fragments }: PageFacts): void {
  if (table.pageFiles === undefined) return;
  const { size, here } = table.pageFiles;
  const pages = table.pages.slice(shard * size, (shard + 1) * size);
  if (pages.length !== urls.length) throw new Error('The pages belong to another table.');
  for (const [i, page] of pages.entries()) {
    page.id ||= urls[i] ?? '';
    page.url = urls[i] ?? '';
    page.fragment = fragmentOf(table.locale, fragments[i]);
  }
  here.add(shard);
}
