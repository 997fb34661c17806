// The list of results: its rows, which of them the keys have chosen, and the texts of those in sight.
import type { Excerpt } from '../../search/query/excerpt.ts';
import type { Page } from '../../search/query/table.ts';
import type { FirstQuestion } from './first-question.ts';
import { ListChoice } from './list-choice.ts';
import type { Answer } from './search-calls.ts';
import { copyTexts, paintExcerpt, paintResult } from './search-results.ts';
import type { Words } from './search-words.ts';
import { TextsInSight } from './texts-in-sight.ts';

/** The text of a page; undefined where it did not come. */
export type FetchExcerpt = (page: Page, isAnswer: boolean) => Promise<Excerpt | undefined>;

export class ResultList {
  readonly choice: ListChoice;
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;
  readonly #texts = new TextsInSight();
  #query = '';

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
    const rows = results.map((result, i) => paintResult(result, i, context));
    // What is there already keeps its texts while the reader goes on typing.
    copyTexts(this.#list, rows);
    // A choice belongs to its query: after more typing Enter means the words, not a result that was chosen before.
    const chosen = this.#query === query ? this.choice.address : undefined;
    this.#query = query;
    this.#list.replaceChildren(...rows);
    this.#list.hidden = rows.length === 0;
    this.choice.chooseAddress(chosen);
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
  }

  /** Fetches the texts of the rows of `answer` as they come in sight. */
  fetchTexts({ results, isSure }: Answer, isCurrent: () => boolean, fetchExcerpt: FetchExcerpt): void {
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
    this.#texts.stop();
  }

  /** Puts the focus on the row at `index`, where the list has it. */
  focusRow(index: number): void {
    this.#list.children[index]?.querySelector('a')?.focus({ preventScroll: true });
  }
}
