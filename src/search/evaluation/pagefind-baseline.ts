// Pagefind as it comes, over the same texts, for comparison.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { close } from 'pagefind';
import type { SearchDocument } from '../../vocabulary.ts';
import { writeBundle } from '../index/cache.ts';
import { makeBundle } from '../index/pagefind-bundle.ts';
import { evaluate, type Evaluation, type EvaluationQuery } from './evaluate.ts';

interface PagefindModule {
  createInstance(options: Record<string, unknown>): { search(query: string): Promise<{ results: { id: string }[] }> };
}

/** How well Pagefind's own search answers the queries, with its defaults. */
export async function evaluatePagefind(
  documents: readonly SearchDocument[],
  locales: readonly { locale: string; lang: string }[],
  queries: readonly EvaluationQuery[],
): Promise<Evaluation> {
  const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
  readFilesThroughFetch();
  try {
    const searches = new Map<string, (query: string) => Promise<string[]>>();
    for (const { locale, lang } of locales) {
      const bundle = await makeBundle(
        lang,
        documents.filter((document) => document.locale === locale),
      );
      writeBundle(join(folder, locale), [...bundle.files, ...bundle.engine]);
      const ids = new Map([...bundle.fragments].map(([id, fragment]) => [fragment, id]));
      const url = pathToFileURL(join(folder, locale, 'pagefind.js')).href;
      const pagefind: PagefindModule = await import(url);
      const instance = pagefind.createInstance({ basePath: new URL('./', url).href, noWorker: true });
      searches.set(locale, async (query) =>
        (await instance.search(query)).results.slice(0, 10).map(({ id }) => ids.get(id) ?? id),
      );
    }
    return await evaluate(queries, ({ locale, query }) => searches.get(locale)?.(query) ?? []);
  } finally {
    await close();
    rmSync(folder, { recursive: true });
  }
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
