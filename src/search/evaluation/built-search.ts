// The search of a built site in Node: the tables that the browser would fetch, and Pagefind as it comes for comparison.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { englishFile, readEnglish } from '../query/english-table.ts';
import { needsEnglish, search } from '../query/search.ts';
import type { Steps } from '../query/steps.ts';
import { readTable, tableFile, type SearchTable } from '../query/table.ts';
import type { EvaluationQuery } from './evaluate.ts';

export interface BuiltSearch {
  tables: Map<string, SearchTable>;
  /** What readers of each locale need of the reference locale; none for the reference itself. */
  english: Map<string, SearchTable>;
  /** Bytes of each locale's files, compressed as a web server would. */
  bytes: Map<string, { table: number; english: number }>;
}

/** Tables of the locales that a built site has. */
export function readBuilt(outDir: string, locales: readonly string[]): BuiltSearch {
  const built: BuiltSearch = { tables: new Map(), english: new Map(), bytes: new Map() };
  for (const locale of locales) {
    const table = readFile(join(outDir, 'pagefind', locale, tableFile));
    if (table === undefined) continue;
    const read = readTable(JSON.parse(table.text));
    const english = readFile(join(outDir, 'pagefind', locale, englishFile));
    built.tables.set(locale, read);
    if (english !== undefined) built.english.set(locale, readEnglish(JSON.parse(english.text), read));
    built.bytes.set(locale, { table: table.bytes, english: english?.bytes ?? 0 });
  }
  return built;
}

function readFile(file: string): { text: string; bytes: number } | undefined {
  if (!existsSync(file)) return undefined;
  const text = readFileSync(file, 'utf8');
  return { text, bytes: gzipSync(text, { level: 9 }).length };
}

/** What the site's search box would list. */
export function askLayer({ tables, english }: BuiltSearch, steps: Partial<Steps> = {}): (query: EvaluationQuery) => string[] {
  return ({ locale, query }) => {
    const table = tables.get(locale);
    if (table === undefined) return [];
    const other = needsEnglish(query, table) ? english.get(locale) : undefined;
    return search(query, table, other, { steps }).results.map(({ page }) => page.id);
  };
}

interface PagefindModule {
  createInstance(options: Record<string, unknown>): { search(query: string): Promise<{ results: { id: string }[] }> };
}

/** Pagefind's own search, with its defaults, over the same bundles. */
export async function askPagefind(
  outDir: string,
  { tables }: BuiltSearch,
): Promise<(query: EvaluationQuery) => Promise<string[]>> {
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
    return results
      .slice(0, 10)
      .map(({ id }) => table?.pages.find(({ fragment }) => fragment.endsWith(`/${id}.pf_fragment`))?.id ?? id);
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
