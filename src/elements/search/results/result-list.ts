// The list of results: its rows, which of them the keys have chosen, and the texts of those in sight.
import type { Excerpt } from '../../../search/query/excerpt.ts';
import type { Ranked } from '../../../search/query/best-pages.ts';
import type { Page } from '../../../search/query/table/table.ts';
import type { FirstQuestion } from '../engine/first-question.ts';
import { ListChoice } from './list-choice.ts';
import type { Answer } from '../engine/search-calls.ts';
import { addressOf, copyTexts, paintExcerpt, paintResult } from './search-results.ts';
import type { Words } from '../search-words.ts';
import { TextsInSight } from './texts-in-sight.ts';

/** The text of a page; undefined where it did not come. */
export type FetchExcerpt = (page: Page, isAnswer: boolean) => Promise<Excerpt | undefined>;

/** Rows that are made in one task: more would hold up typing on a slow phone. The others follow one task after the other. */
const rowsAtOnce = 20;

export class ResultList {
  readonly choice: ListChoice;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #texts = new TextsInSight();
  #query = '';
  /** Resolves once all rows of the last answer are there. */
  #isWhole = Promise.resolve();
  #next: ReturnType<typeof setTimeout> | undefined;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
    this.choice = new ListChoice(input, list);
  }

  /** The query whose results are in the list, be they none; empty before the first. */
  get query(): string {
    return this.#query;
  }

  get length(): number {
    return this.#list.children.length;
  }

  paint({ results, isSure }: Answer, query: string, words: Words, question: FirstQuestion | undefined): void {
    const lang = this.#list.closest<HTMLElement>('[lang]')?.lang ?? '';
    const context = { isSure, question, words, prefix: this.#list.id, lang };
    const before = new Map([...this.#list.children].map((row) => [addressOf(row), row]));
    const there = [...this.#list.children];
    // What is there already keeps its texts while the reader goes on typing, and where it stands on its place, itself.
    const keptRow = (i: number): Element | undefined => {
      const row = i > 0 ? there[i] : undefined;
      return row !== undefined && addressOf(row) === results[i]?.page.url ? row : undefined;
    };
    const makeRow = (result: Ranked, i: number): Element => {
      const row = paintResult(result, i, context);
      copyTexts(row, before.get(result.page.url));
      return row;
    };
    const firstLater = results.findIndex((_, i) => i >= rowsAtOnce && keptRow(i) === undefined);
    const later = firstLater < 0 ? [] : results.slice(firstLater);
    const rows = results.slice(0, results.length - later.length).map((result, i) => keptRow(i) ?? makeRow(result, i));
    // A choice belongs to its query: after more typing Enter means the words, not a result that was chosen before.
    const chosen = this.#query === query ? this.choice.address : undefined;
    this.#query = query;
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    clearTimeout(this.#next);
    this.#isWhole = new Promise((resolve) => {
      const goOn = (): void => {
        if (later.length === 0) resolve();
        else this.#next = setTimeout(addRows);
      };
      const addRows = (): void => {
        const from = this.length;
        this.#list.append(...later.splice(0, rowsAtOnce).map((result, i) => makeRow(result, from + i)));
        goOn();
      };
      goOn();
    });
    this.choice.chooseAddress(chosen);
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
  }

  /** Fetches the texts of the rows of `answer` as they come in sight. */
  async fetchTexts({ results, isSure }: Answer, isCurrent: () => boolean, fetchExcerpt: FetchExcerpt): Promise<void> {
    await this.#isWhole;
    if (!isCurrent()) return;
    this.#texts.watch([...this.#list.children], async (row, i) => {
      const page = results[i]?.page;
      if (page === undefined) return true;
      const excerpt = await fetchExcerpt(page, isSure && i === 0);
      if (!isCurrent()) return true;
      if (excerpt !== undefined) paintExcerpt(row, excerpt);
      return excerpt !== undefined;
    });
  }

  empty(): void {
    this.#query = '';
    this.stop();
    this.hide();
    this.#list.replaceChildren();
    this.#input.setAttribute('aria-expanded', 'false');
    this.choice.chooseAddress(undefined);
  }

  hide(): void {
    this.#list.hidden = true;
  }

  stop(): void {
    clearTimeout(this.#next);
    this.#texts.stop();
  }

  /** Puts the focus on the row at `index`, where the list has it. */
  async focusRow(index: number): Promise<void> {
    await this.#isWhole;
    this.#list.children[index]?.querySelector('a')?.focus({ preventScroll: true });
  }
}
