// What a search costs over the wire, for over a thousand real articles: what the browser fetches for the first query,
// and for a later one that needs English for the first time.
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readBuilt, type BuiltSearch } from '../../src/search/evaluation/built-search.ts';
import { evaluationLocales, readQueries } from '../../src/search/evaluation/read-queries.ts';
import { needsEnglish, search } from '../../src/search/query/search.ts';
import { startIndexing } from '../../src/site/output/search/index-for-search.ts';
import { openSiteFiles } from '../../src/site/output/folder/site-files.ts';
import { loadContent } from '../../src/site/content/load.ts';
import { createSite } from '../../src/site/page-values/site.ts';
import { readSettings } from '../../src/site/settings.ts';
import { corpusDir } from '../kit/corpus.ts';

const kibibyte = 1024;
/** Of the 250 KiB of a first query, 15 are left to the code. */
const first = 235;
const later = 60;
/** Results in sight, whose texts are fetched. */
const inSight = 5;

describe.skipIf(corpusDir === undefined)('bytes of a search in the corpus', () => {
  const outDir = mkdtempSync(path.join(tmpdir(), 'search-bytes-'));
  let built: BuiltSearch;

  beforeAll(async () => {
    const settings = readSettings({ CONTENT_DIR: corpusDir, CONTENT_PROFILE: 'import' });
    const search = startIndexing(createSite(await loadContent({ settings })));
    await search.finish(openSiteFiles(outDir)).finally(search.stop);
    built = readBuilt(outDir, evaluationLocales);
  });
  afterAll(() => rmSync(outDir, { recursive: true, force: true }));

  test.each(evaluationLocales)('%s: queries stay within their budgets', (locale) => {
    const table = built.tables.get(locale);
    const bytes = built.bytes.get(locale);
    if (table === undefined || bytes === undefined) throw new Error(`No search for ${locale}`);
    const texts = (query: string): number => {
      const { results } = search(query, table, needsEnglish(query, table) ? built.english.get(locale) : undefined);
      return results
        .slice(0, inSight)
        .reduce((sum, { page }) => sum + statSync(path.join(outDir, 'pagefind', page.fragment)).size, 0);
    };
    const costs = readQueries((of) => of === locale)
      .filter((query) => query.locale === locale)
      .map(({ query }) => texts(query));
    const most = Math.max(...costs);
    expect((bytes.table + bytes.english + most) / kibibyte).toBeLessThanOrEqual(first);
    expect((bytes.english + most) / kibibyte).toBeLessThanOrEqual(later);
  });
});
