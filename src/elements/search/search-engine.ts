// Fetches what the query layer needs, when it needs it: the language's table on first use, English only when a query
// asks for it, texts only of the results that are shown. The query itself never leaves the browser.
import { readFirstQuestion, type FirstQuestion } from './first-question.ts';
import { englishFile, readEnglish, type EnglishText } from '../../search/query/english-table.ts';
import type { Fragment } from '../../search/query/excerpt.ts';
import { keepPhrase, readPhrase } from '../../search/query/phrase.ts';
import { fillPages, type PageFacts } from '../../search/query/page-facts.ts';
import { fillEnglish, fillTable } from '../../search/query/rows-needed.ts';
import type { SparseText } from '../../search/query/sparse.ts';
import { needsEnglish, search, usualLimit, type Outcome, type SearchOptions } from '../../search/query/search.ts';
import { tableSteps } from '../../search/query/read-table.ts';
import { tableFile, type TableText } from '../../search/query/table-text.ts';
import type { Page, SearchTable } from '../../search/query/table.ts';

export interface Addresses {
  /** Folder of the page's tables, and of the reference locale's. */
  bundle: string;
  reference: string;
}

/** The site has no search index, as in a preview. Another try will not help. */
export class NoIndexError extends Error {
  override name = 'NoIndexError';
}

export class SearchEngine {
  readonly #addresses: Addresses;
  readonly #readTable = once(async (url) => inShortTasks(tableSteps(await readJson<TableText>(url))));
  readonly #readEnglish = once((url) => readJson<EnglishText>(url));
  readonly #readRows = once((url) => readJson<SparseText>(url));
  readonly #readPageFacts = once((url) => readJson<PageFacts>(url));
  readonly #readQuestion = once((url) => readFirstQuestion(url));
  readonly #readText = once(readFragment);
  #table: SearchTable | undefined;
  #english: SearchTable | undefined;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  /** The table of the page's language. Rejects where it cannot be fetched; the next call tries again. */
  async load(): Promise<SearchTable> {
    this.#table ??= await this.#readTable(`${this.#addresses.bundle}${tableFile}`);
    return this.#table;
  }

  /**
   * Results for a query. Where English would help and is not here yet, `onFirst` receives what the language itself
   * gives if English takes longer than `patience`; the promise gives the final outcome. English that cannot be fetched
   * is done without.
   */
  async ask(query: string, options: SearchOptions, onFirst: (outcome: Outcome) => void, patience = 350): Promise<Outcome> {
    const table = await this.load();
    let isDone = false;
    await fillTable(query, table, this.#readShard);
    const phrase = readPhrase(query);
    const wantsEnglish =
      this.#english === undefined && this.#addresses.reference !== this.#addresses.bundle && needsEnglish(query, table);
    if (this.#english !== undefined) await this.#fillEnglish(query, table, this.#english);
    if (!wantsEnglish && phrase === undefined) return this.#withAddresses(search(query, table, this.#english, options), table);
    const timer = setTimeout(() => {
      // What cannot be shown now is shown with the final outcome, or its failure told then.
      this.#withAddresses(search(query, table, this.#english, options), table).then(
        (first) => isDone || onFirst(first),
        () => undefined,
      );
    }, patience);
    if (wantsEnglish) {
      this.#english = await this.#loadEnglish(table);
      if (this.#english !== undefined) await this.#fillEnglish(query, table, this.#english);
    }
    const outcome = search(query, table, this.#english, phrase === undefined ? options : { ...options, limit: Infinity });
    const tables = [table, ...(this.#english === undefined ? [] : [this.#english])];
    const kept =
      phrase === undefined
        ? outcome
        : await keepPhrase(outcome, phrase, tables, async (page) => (await this.text(page))?.content);
    const shown = await this.#withAddresses({ ...kept, results: kept.results.slice(0, options.limit ?? usualLimit) }, table);
    clearTimeout(timer);
    isDone = true;
    return shown;
  }

  async #withAddresses(outcome: Outcome, table: SearchTable): Promise<Outcome> {
    await this.#fillPages(
      outcome.results.map(({ page }) => page),
      table,
    );
    return outcome;
  }

  readonly #fillPages = (pages: readonly Page[], table: SearchTable): Promise<void> =>
    fillPages(pages, table, (file) => this.#readPageFacts(`${this.#addresses.bundle}${file}`));

  /** The text of a page; undefined where it cannot be fetched. */
  async text(page: Page): Promise<Fragment | undefined> {
    try {
      await this.#fillPages([page], await this.load());
      const url = new URL(`../../pagefind/${page.fragment}`, new URL(this.#addresses.bundle, document.baseURI)).href;
      return await this.#readText(url);
    } catch {
      return undefined;
    }
  }

  /** The first question of the guide that is the answer beyond doubt; undefined where none is, or where it takes too long. */
  async firstQuestion({ isSure, results: [best] }: Outcome): Promise<FirstQuestion | undefined> {
    if (!isSure || best?.page.kind !== 'guide') return undefined;
    try {
      return await this.#readQuestion(best.page.url);
    } catch {
      return undefined;
    }
  }

  readonly #readShard = (file: string): Promise<SparseText> => this.#readRows(`${this.#addresses.bundle}${file}`);

  /** What cannot be fetched is done without. */
  async #fillEnglish(query: string, table: SearchTable, english: SearchTable): Promise<void> {
    try {
      await fillEnglish(query, table, english, this.#readShard);
    } catch {
      // the reader’s own language has an answer
    }
  }

  async #loadEnglish(table: SearchTable): Promise<SearchTable | undefined> {
    try {
      return readEnglish(await this.#readEnglish(`${this.#addresses.bundle}${englishFile}`), table);
    } catch {
      return undefined;
    }
  }
}

/** Milliseconds of work after which the browser may do something else. */
const shortTask = 12;

/** Does steps one after the other, with pauses in which the browser answers its reader. */
async function inShortTasks<T>(steps: Generator<void, T>): Promise<T> {
  let started = performance.now();
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
    if (performance.now() - started < shortTask) continue;
    await new Promise((resolve) => setTimeout(resolve));
    started = performance.now();
  }
}

/** One call per address; a failed one is forgotten, so that it can be tried again. */
function once<T>(read: (url: string) => Promise<T>): (url: string) => Promise<T> {
  const calls = new Map<string, Promise<T>>();
  return (url) => {
    let call = calls.get(url);
    if (call === undefined) {
      call = read(url);
      calls.set(url, call);
      call.catch(() => calls.delete(url));
    }
    return call;
  };
}

async function readJson<T>(url: string): Promise<T> {
  const response = await fetch(url);
  if (response.status === 404) throw new NoIndexError(`There is no ${url}.`);
  if (!response.ok) throw new Error(`The search table answered ${response.status}.`);
  return response.json();
}

const gzipMagic = 0x1f;

/** A Pagefind fragment: JSON after a short signature, compressed unless the server has unpacked it. */
async function readFragment(url: string): Promise<Fragment> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`The text answered ${response.status}.`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  const stream = new Blob([bytes]).stream();
  const plain = bytes[0] === gzipMagic ? stream.pipeThrough(new DecompressionStream('gzip')) : stream;
  const text = await new Response(plain).text();
  const parsed: Fragment = JSON.parse(text.slice(text.indexOf('{')));
  return parsed;
}
