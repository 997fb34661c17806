// The articles of a content folder as the search receives them; nothing is built.
import { settingsFor } from '../command/settings-for.ts';
import { buildTables, type TableInput } from '../../search/index/build-tables.ts';
import { readMade, type BuiltSearch } from '../../search/evaluation/built-search.ts';
import { loadContent } from '../../site/content/load.ts';
import { readSearchWords } from '../../site/content/search-words.ts';
import { createSite } from '../../site/page-values/site.ts';
import { searchDocuments } from '../../site/output/search/search-documents.ts';

/** `folder` is the content folder, else what the environment says; `isWanted` leaves articles out. */
export async function readSite(folder: string | undefined, isWanted: (id: string) => boolean = () => true): Promise<TableInput> {
  const settings = settingsFor(folder);
  const loaded = createSite(await loadContent({ settings, profile: 'import' }));
  const { locales, reference, search } = loaded.catalog.site;
  return {
    documents: searchDocuments(loaded).filter(({ id }) => isWanted(id)),
    locales,
    reference,
    topics: readSearchWords(loaded.catalog).topics(),
    wantedTopics: search.topics,
  };
}

/** The search of a site, and the names of the groups of everyday words that take part. */
export function makeSearch(site: TableInput): { built: BuiltSearch; groupNames: string[] } {
  const { byLocale, topics: uses } = buildTables(site);
  const chosen = site.topics.filter((_, at) => uses[at]?.isUsed);
  return {
    built: readMade(byLocale),
    groupNames: chosen.flatMap(({ name, groups }) => groups.map((group) => `${name}/${group.name}`)),
  };
}
