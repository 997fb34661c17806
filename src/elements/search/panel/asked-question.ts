// What is asked: the query, whether as it was typed, the filters, how many results; on the search page also in its address.
import { isOwnQuestion } from '../../shared/own-question.ts';
import { readAddress, toAddress, writeAddress } from './query-address.ts';
import type { Question } from '../engine/search-calls.ts';
import type { SearchFilters } from './search-filters.ts';

/** The search page has room for more than the dialog, and shows as many again when asked. */
const dialogLimit = 10;
const pageLimit = 50;

export class AskedQuestion {
  readonly #isPage: boolean;
  readonly #filters: SearchFilters;
  #query = '';
  /** The query that is searched without corrections. */
  #asTyped = '';
  /** The query of an address that somebody else may have written. */
  #foreign: string | undefined;
  #limit: number;

  constructor(filters: SearchFilters, isPage: boolean) {
    this.#filters = filters;
    this.#isPage = isPage;
    this.#limit = this.#firstLimit;
  }

  get query(): string {
    return this.#query;
  }

  /** Whether the words are the reader's own, and not of a link that anybody may have written. */
  get isOwn(): boolean {
    return this.#query !== this.#foreign;
  }

  get address(): string {
    return toAddress(this.#query, this.#filters.toAddress(), this.#isAsTyped);
  }

  /** For the search; `turn` rises with every question. */
  asQuestion(turn: number): Question {
    return { turn, query: this.#query, asTyped: this.#isAsTyped, filter: this.#filters.chosen, limit: this.#limit };
  }

  /** What stands in the field when the panel begins. */
  begin(query: string): void {
    this.#query = query;
  }

  /** Whether the query is another than before. */
  change(query: string): boolean {
    if (query === this.#query) return false;
    this.#query = query;
    this.#asTyped = '';
    this.#limit = this.#firstLimit;
    return true;
  }

  refuseCorrection(): void {
    this.#asTyped = this.#query;
  }

  askForMore(): void {
    this.#limit += pageLimit;
  }

  writeAddress(): void {
    if (this.#isPage) writeAddress(this.#query === '' ? '' : this.address);
  }

  /** The query of the address, for the field; undefined where it has none. */
  readAddress(): string | undefined {
    const asked = this.#isPage ? readAddress() : undefined;
    if (asked === undefined) return undefined;
    const query = asked.query.trim();
    if (!isOwnQuestion(query)) this.#foreign = query;
    this.#filters.readAddress(asked.parameters);
    if (asked.isAsTyped) this.#asTyped = query;
    return asked.query;
  }

  get #isAsTyped(): boolean {
    return this.#asTyped === this.#query;
  }

  get #firstLimit(): number {
    return this.#isPage ? pageLimit : dialogLimit;
  }
}
