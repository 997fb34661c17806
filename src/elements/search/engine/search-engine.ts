// Fetches what the query layer needs, when it needs it: the language's table on first use, English only when a query
// asks for it, texts only of the results that are shown. The query itself never leaves the browser. Runs in a worker.
import { englishFile, readEnglish, type EnglishTable, type EnglishText } from '../../../search/query/table/english-table.ts';
import { makeExcerpt, type Excerpt, type Fragment } from '../../../search/query/excerpt.ts';
import { fillPages, type PageFacts } from '../../../search/query/table/page-facts.ts';
import { keepPhrase, readPhrase } from '../../../search/query/phrase.ts';
import { readTable } from '../../../search/query/table/read-table.ts';
import { fillEnglish, fillTable, type ReadShard } from '../../../search/query/rows-needed.ts';
import { needsEnglish, search, type Outcome, type SearchOptions } from '../../../search/query/search.ts';
import type { SparseText } from '../../../search/query/table/sparse.ts';
import type { Page, SearchTable } from '../../../search/query/table/table.ts';
import { tableFile, type TableText } from '../../../search/query/table/table-text.ts';
import { once } from './once.ts';
import { readFragment, readJson } from './read-files.ts';
import type { Addresses, Answer, Filter, Question, SearchCalls, Shown } from './search-calls.ts';
import { beginPause } from './typing-pause.ts';

/** Milliseconds that English may take before what the language itself gives is shown. */
const patience = 350;

export class SearchEngine implements SearchCalls {
  readonly #addresses: Addresses;
  readonly #readTable = once(async (url) => readTable(await readJson<TableText>(url)));
  readonly #readEnglish = once((url) => readJson<EnglishText>(url));
  readonly #readRows = once((url) => readJson<SparseText>(url));
  readonly #readPageFacts = once((url) => readJson<PageFacts>(url));
  readonly #readText = once(readFragment);
  #english: EnglishTable | undefined;
  /** The turn of the last question, and what a word of a text answers of it. */
  #turn = 0;
  #weigh: Outcome['weigh'] | undefined;

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  async load(): ReturnType<SearchCalls['load']> {
    const { kinds, topics } = await this.#table();
    return { kinds, topics };
  }

  async ask({ turn, query, asTyped, filter, limit }: Question, onFirst: (answer: Answer) => void): Promise<Answer | undefined> {
    this.#turn = turn;
    const isWanted = (): boolean => this.#turn === turn;
    const begin = beginPause(isWanted);
    // Letters that were typed meanwhile arrive first.
    await new Promise((resolve) => setTimeout(resolve));
    const table = await this.#table();
    await fillTable(query, table, this.#shardsAfter(begin));
    if (!isWanted()) return undefined;
    const options = { asTyped, filter: toTest(filter), limit };
    let isDone = false;
    const answer = async (outcome: Outcome, isFirst = false): Promise<Answer | undefined> => {
      await this.#fillPages(
        outcome.results.map(({ page }) => page),
        begin,
      );
      // The addresses of the first answer may come after those of the final one.
      if (!isWanted() || isDone) return undefined;
      isDone = !isFirst;
      const { weigh, ...rest } = outcome;
      this.#weigh = weigh;
      return rest;
    };
    const phrase = readPhrase(query);
    const wantsEnglish = this.#english === undefined && this.#hasEnglish && needsEnglish(query, table);
    if (this.#english !== undefined) await this.#fillEnglish(query, table, this.#english, begin);
    if (!isWanted()) return undefined;
    if (!wantsEnglish && phrase === undefined) return answer(search(query, table, this.#english, options));
    const timer = setTimeout(() => {
      // What cannot be shown now is shown with the final outcome, or its failure told then.
      answer(search(query, table, this.#english, options), true).then(
        (first) => first === undefined || onFirst(first),
        () => undefined,
      );
    }, patience);
    try {
      if (wantsEnglish) await this.#loadEnglish(query, table, begin);
      if (phrase !== undefined) await begin();
      if (!isWanted()) return undefined;
      return await answer(
        phrase === undefined
          ? search(query, table, this.#english, options)
          : await this.#holding(phrase, query, table, options, begin),
      );
    } finally {
      clearTimeout(timer);
      isDone = true;
    }
  }

  async findGuide(query: string): Promise<Page | undefined> {
    const turn = this.#turn;
    const begin = beginPause(() => this.#turn === turn);
    const table = await this.#table();
    await fillTable(query, table, this.#shardsAfter(begin));
    const [best] = search(query, table, this.#english, { filter: toTest({ kind: 'guide', topic: '' }), limit: 1 }).results;
    if (best !== undefined) await this.#fillPages([best.page], begin);
    return best?.page;
  }

  async excerpt({ turn, page, isAnswer }: Shown): Promise<Excerpt | undefined> {
    const text = await this.#text(page);
    const weigh = this.#weigh;
    if (text === undefined || weigh === undefined || turn !== this.#turn) return undefined;
    return makeExcerpt(text, (word) => weigh(word, page.lang), isAnswer);
  }

  get #hasEnglish(): boolean {
    return this.#addresses.reference !== this.#addresses.bundle;
  }

  readonly #table = (): Promise<SearchTable> => this.#readTable(`${this.#addresses.bundle}${tableFile}`);

  #shardsAfter(begin: () => Promise<void>): ReadShard {
    return (file) => this.#readRows(`${this.#addresses.bundle}${file}`, begin);
  }

  async #fillPages(pages: readonly Page[], begin: () => Promise<void>): Promise<void> {
    await fillPages(pages, await this.#table(), (file) => this.#readPageFacts(`${this.#addresses.bundle}${file}`, begin));
  }

  /** Of all pages for a query those that hold words in this order. */
  async #holding(
    phrase: string,
    query: string,
    table: SearchTable,
    options: SearchOptions,
    begin: () => Promise<void>,
  ): Promise<Outcome> {
    const outcome = search(query, table, this.#english, { ...options, limit: Infinity });
    const tables = [table, ...(this.#english === undefined ? [] : [this.#english])];
    const kept = await keepPhrase(outcome, phrase, tables, async (page) => {
      await this.#fillPages([page], begin);
      return (await this.#text(page))?.content;
    });
    return { ...kept, results: kept.results.slice(0, options.limit) };
  }

  /** The text of a page whose address is here; undefined where it cannot be fetched. */
  async #text({ fragment }: Pick<Page, 'fragment'>): Promise<Fragment | undefined> {
    try {
      return await this.#readText(`${this.#addresses.texts}${fragment}`);
    } catch {
      return undefined;
    }
  }

  /** What cannot be fetched is done without. */
  async #fillEnglish(query: string, table: SearchTable, english: EnglishTable, begin: () => Promise<void>): Promise<void> {
    try {
      await fillEnglish(query, table, english, this.#shardsAfter(begin));
    } catch {
      // the reader’s own language has an answer
    }
  }

  async #loadEnglish(query: string, table: SearchTable, begin: () => Promise<void>): Promise<void> {
    try {
      this.#english ??= readEnglish(await this.#readEnglish(`${this.#addresses.bundle}${englishFile}`, begin), table);
    } catch {
      return;
    }
    await this.#fillEnglish(query, table, this.#english, begin);
  }
}

/** Whether a page passes; undefined where all do. */
const toTest = ({ kind, topic }: Filter): SearchOptions['filter'] =>
  kind === '' && topic === ''
    ? undefined
    : (page) => (kind === '' || page.kind === kind) && (topic === '' || page.topic === topic);
