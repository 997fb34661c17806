// The search of a built site in Node: the tables that the browser would fetch, and Pagefind as it comes for comparison.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import type { Steps } from '../query/read-query.ts';
import { needsEnglish, search } from '../query/search.ts';
import { readTable, tableFile, type SearchTable, type TableText } from '../query/table.ts';
import type { EvaluationQuery } from './evaluate.ts';

export interface BuiltSearch {
  tables: Map<string, SearchTable>;
  /** Bytes of each table, compressed as a web server would. */
  bytes: Map<string, number>;
}

/** Tables of the locales that a built site has. */
export function readBuilt(outDir: string, locales: readonly string[]): BuiltSearch {
  const built: BuiltSearch = { tables: new Map(), bytes: new Map() };
  for (const locale of locales) {
    const file = join(outDir, 'pagefind', locale, tableFile);
    if (!existsSync(file)) continue;
    const text = readFileSync(file, 'utf8');
    const parsed: TableText = JSON.parse(text);
    built.tables.set(locale, readTable(parsed));
    built.bytes.set(locale, gzipSync(text, { level: 9 }).length);
  }
  return built;
}

/** What the site's search box would list. */
export function askLayer({ tables }: BuiltSearch, reference: string, steps: Partial<Steps> = {}): (query: EvaluationQuery) => string[] {
  const english = tables.get(reference);
  return ({ locale, query }) => {
    const table = tables.get(locale);
    if (table === undefined) return [];
    const other = english !== undefined && locale !== reference && needsEnglish(query, table) ? english : undefined;
    return search(query, table, other, { steps }).results.map(({ page }) => page.id);
  };
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): { search(query: string): Promise<{ results: { id: string }[] }> };
}

/** Pagefind's own search, with its defaults, over the same bundles. */
export async function askPagefind(outDir: string, { tables }: BuiltSearch): Promise<(query: EvaluationQuery) => Promise<string[]>> {
  readFilesThroughFetch();
  const instances = new Map<string, ReturnType<PagefindModule['createInstance']>>();
  for (const locale of tables.keys()) {
    const url = pathToFileURL(join(outDir, 'pagefind', locale, 'pagefind.js')).href;
    const pagefind: PagefindModule = await import(url);
    instances.set(locale, pagefind.createInstance({ basePath: new URL('./', url).href, noWorker: true }));
  }
  return async ({ locale, query }) => {
    const table = tables.get(locale);
    const { results } = (await instances.get(locale)?.search(query)) ?? { results: [] };
    return results.slice(0, 10).map(({ id }) => table?.pages.find(({ fragment }) => fragment.endsWith(`/${id}.pf_fragment`))?.id ?? id);
  };
}

// Pagefind fetches its files; Node's fetch does not open files.
function readFilesThroughFetch(): void {
  const { fetch } = globalThis;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (!url.startsWith('file:')) return fetch(input, init);
    return Promise.resolve(new Response(new Uint8Array(readFileSync(new URL(url.replace(/\?.*$/, ''))))));
  };
}
