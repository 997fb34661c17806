// The search: a field, its results, filters, and ways on where little is found. The same panel stands in the dialog and
// on the search page. Loaded on first use; what it needs to know stands in the page's HTML.
import type { Page } from '../../search/query/table.ts';
import { followBehind } from './follow-behind.ts';
import { ListChoice } from './list-choice.ts';
import { readAddress, toAddress, writeAddress } from './query-address.ts';
import { paintRecent } from './recent-list.ts';
import { forgetSearches, rememberSearch } from './recent-searches.ts';
import { NoIndexError } from './read-files.ts';
import type { Answer } from './search-calls.ts';
import { SearchClient } from './search-client.ts';
import { SearchFilters } from './search-filters.ts';
import type { FirstQuestion } from './first-question.ts';
import { isOwnQuestion } from '../shared/own-question.ts';
import { copyTexts, paintExcerpt, paintResult } from './search-results.ts';
import { wordsOf, type Words } from './search-words.ts';
import { shorten } from './shorten-query.ts';
import { TextsInSight } from './texts-in-sight.ts';
import { pointWays } from './ways-on.ts';

const typingPause = 70;
/** Texts are fetched, and numbers said, once the reader stops typing. */
const readingPause = 220;
/** Before this nothing says that something loads: most loads are done by then. */
const loadingPause = 400;
/** That nothing is found, or little, is no news while somebody is within a word. */
const doubtPause = 600;
/** The search page has room for more than the dialog, and shows as many again when asked. */
const dialogLimit = 10;
const pageLimit = 50;

export class SearchPanel extends HTMLElement {
  #search: SearchClient | undefined;
  #words: Words = () => '';
  #query = '';
  /** The query whose results are in the list. */
  #shown = '';
  #asTyped = '';
  /** The query of an address that somebody else may have written. */
  #foreign: string | undefined;
  #limit = dialogLimit;
  #turn = 0;
  #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #texts = new TextsInSight();
  #filters = new SearchFilters(this);
  #choice: ListChoice | undefined;
  #abort = new AbortController();

  connectedCallback(): void {
    const { bundle = '', reference = '' } = this.dataset;
    const absolute = (address: string): string => new URL(address, document.baseURI).href;
    this.#search ??= new SearchClient({
      bundle: absolute(bundle),
      reference: absolute(reference),
      texts: absolute(`${bundle}../../pagefind/`),
    });
    this.#words = wordsOf(this);
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    const input = this.#input;
    const choice = new ListChoice(input, this.#part('list'));
    this.#choice = choice;
    input.addEventListener('input', () => this.#later('type', typingPause, () => this.#onType()), { signal });
    input.addEventListener('keydown', (event) => this.#onKey(event, choice), { signal });
    this.querySelector('form')?.addEventListener('submit', (event) => this.#onSubmit(event), { signal });
    this.querySelector('[data-as-typed]')?.addEventListener('click', () => this.#searchAsTyped(), { signal });
    this.querySelector('[data-retry]')?.addEventListener('click', () => this.#again(), { signal });
    this.querySelector('[data-more]')?.addEventListener('click', () => void this.#showMore(), { signal });
    this.querySelector('[data-clear-filters]')?.addEventListener('click', () => this.#clearFilters(), { signal });
    this.querySelector('[data-forget]')?.addEventListener('click', () => this.#forget(), { signal });
    for (const select of this.#filters.all) select.addEventListener('change', () => this.#onFilter(), { signal });
    this.#part('list').addEventListener('click', () => this.#remember(), { signal });
    this.addEventListener('click', (event) => followBehind(event, this.closest('dialog')), { signal });
    this.#part('list').addEventListener('pointermove', (event) => choice.onPoint(event), { signal });
    if (this.#isPage) {
      this.#limit = pageLimit;
      this.#readAddress();
    }
    this.#showRecent();
    this.#query = input.value.trim();
    void this.#run();
  }

  disconnectedCallback(): void {
    this.#abort.abort();
    this.#texts.stop();
    for (const timer of this.#timers.values()) clearTimeout(timer);
  }

  /** Puts a query into the field and searches. */
  ask(query: string): void {
    this.#input.value = query;
    this.#onType();
  }

  get #isForeign(): boolean {
    return this.#query === this.#foreign;
  }

  #remember(): void {
    if (!this.#isForeign) rememberSearch(this.#query);
  }

  get #isPage(): boolean {
    return this.dataset['page'] !== undefined;
  }

  get #input(): HTMLInputElement {
    const input = this.querySelector<HTMLInputElement>('input[role="combobox"]');
    if (input === null) throw new Error('A search panel needs its field.');
    return input;
  }

  #part(name: string): HTMLElement {
    const part = this.querySelector<HTMLElement>(`[data-${name}]`);
    if (part === null) throw new Error(`A search panel needs its part \`${name}\`.`);
    return part;
  }

  #later(name: string, pause: number, run: () => void): void {
    clearTimeout(this.#timers.get(name));
    this.#timers.set(name, setTimeout(run, pause));
  }

  #onType(): void {
    const query = this.#input.value.trim();
    if (query === this.#query) return;
    this.#query = query;
    this.#asTyped = '';
    this.#limit = this.#isPage ? pageLimit : dialogLimit;
    this.#writeAddress();
    void this.#run();
  }

  // The button goes away with the last results; the reader goes on at the first new one.
  async #showMore(): Promise<void> {
    const before = this.#part('list').children.length;
    this.#limit += pageLimit;
    await this.#run();
    this.#part('list').children[before]?.querySelector('a')?.focus({ preventScroll: true });
  }

  #onFilter(): void {
    this.#writeAddress();
    void this.#run();
  }

  #clearFilters(): void {
    this.#filters.clear();
    this.#input.focus();
    this.#onFilter();
  }

  // The button goes away with the message; the field is where the reader goes on.
  #again(): void {
    this.#input.focus();
    void this.#run();
  }

  get #asAddress(): string {
    return toAddress(this.#query, this.#filters.toAddress(), this.#asTyped === this.#query);
  }

  #writeAddress(): void {
    if (this.#isPage) writeAddress(this.#query === '' ? '' : this.#asAddress);
  }

  #readAddress(): void {
    if (this.#input.value !== '') return;
    const asked = readAddress();
    if (asked === undefined) return;
    const query = asked.query.trim();
    this.#input.value = asked.query;
    if (!isOwnQuestion(query)) this.#foreign = query;
    this.#filters.readAddress(asked.parameters);
    if (asked.isAsTyped) this.#asTyped = query;
  }

  async #run(): Promise<void> {
    const turn = ++this.#turn;
    this.#part('failure').hidden = true;
    if (this.#query === '') {
      this.#showNothing();
      if (this.contains(document.activeElement))
        void this.#search?.load().then(
          (choices) => this.#filters.fill(choices),
          () => undefined,
        );
      return;
    }
    this.#part('start').hidden = true;
    this.#later('loading', loadingPause, () => this.#say(this.#words('loading')));
    const query = this.#query;
    try {
      const choices = await this.#search?.load();
      if (choices !== undefined) this.#filters.fill(choices);
      if (turn !== this.#turn) return;
      const question = { turn, query, asTyped: this.#asTyped === query, filter: this.#filters.chosen, limit: this.#limit };
      const answer = await this.#search?.ask(question, (first) => turn === this.#turn && this.#show(first, turn));
      const step = answer && (await this.#search?.firstQuestion(answer));
      if (turn === this.#turn && answer !== undefined) this.#show(answer, turn, step);
    } catch (error) {
      if (turn === this.#turn) this.#fail(error instanceof NoIndexError);
    }
  }

  #show(outcome: Answer, turn: number, question?: FirstQuestion): void {
    clearTimeout(this.#timers.get('loading'));
    clearTimeout(this.#timers.get('doubt'));
    // Half a word may fit nothing: what is there stays until the reader stops.
    if (outcome.results.length === 0 && this.#shown !== '' && this.#shown !== this.#query)
      return this.#later('doubt', doubtPause, () => turn === this.#turn && this.#paint(outcome, turn, question));
    this.#paint(outcome, turn, question);
  }

  #paint(outcome: Answer, turn: number, question: FirstQuestion | undefined): void {
    const list = this.#part('list');
    const context = {
      isSure: outcome.isSure,
      question,
      words: this.#words,
      prefix: list.id,
      lang: this.closest<HTMLElement>('[lang]')?.lang ?? '',
    };
    const rows = outcome.results.map((result, i) => paintResult(result, i, context));
    // What is there already keeps its texts while the reader goes on typing.
    copyTexts(list, rows);
    // A choice belongs to its query: after more typing Enter means the words, not a result that was chosen before.
    const isSame = this.#shown === this.#query;
    const chosen = isSame ? this.#choice?.address : undefined;
    this.#shown = this.#query;
    list.replaceChildren(...rows);
    list.hidden = rows.length === 0;
    if (!isSame) this.scrollTop = 0;
    this.#part('filters').hidden = rows.length === 0 && !this.#filters.isSet;
    this.#part('clear-filters').hidden = rows.length > 0 || !this.#filters.isSet;
    this.#choice?.chooseAddress(chosen);
    this.#input.setAttribute('aria-expanded', String(rows.length > 0));
    this.#showCorrection(outcome);
    if (outcome.isWeak && this.#part('ways').hidden && rows.length > 0)
      this.#later('doubt', doubtPause, () => turn === this.#turn && this.#showWays(outcome));
    else this.#showWays(outcome);
    this.#showAll(rows.length > 0);
    this.querySelector('[data-more]')?.toggleAttribute('hidden', outcome.total <= rows.length || rows.length === 0);
    const count =
      rows.length === 0
        ? this.#words('none', { query: shorten(this.#query) })
        : this.#words('count', { count: outcome.total, query: shorten(this.#query) });
    const missing =
      outcome.missingPhrase === undefined || rows.length === 0
        ? ''
        : this.#words('missingPhrase', { phrase: shorten(outcome.missingPhrase) });
    this.#later('read', readingPause, () => {
      this.#say(
        [
          outcome.corrected === undefined ? '' : this.#words('corrected', { corrected: shorten(outcome.corrected) }),
          missing === '' ? count : missing,
        ]
          .filter(Boolean)
          .join(' '),
      );
      this.#texts.watch(rows, (row, i) => this.#addExcerpt(outcome.results[i]?.page, row, turn, outcome.isSure && i === 0));
    });
  }

  /** Whether the text came, or is no longer wanted. */
  async #addExcerpt(page: Page | undefined, row: Element, turn: number, isAnswer: boolean): Promise<boolean> {
    if (page === undefined) return true;
    const excerpt = await this.#search?.excerpt({ turn, page, isAnswer }).catch(() => undefined);
    if (turn !== this.#turn) return true;
    if (excerpt !== undefined) paintExcerpt(row, excerpt);
    return excerpt !== undefined;
  }

  #showCorrection({ corrected }: Answer): void {
    const place = this.#part('correction');
    place.hidden = corrected === undefined;
    // The status says the correction too, for those who do not see the line below it.
    this.#part('status').classList.toggle('visually-hidden', corrected !== undefined);
    if (corrected === undefined) return;
    this.#part('corrected').textContent = this.#words('corrected', { corrected: shorten(corrected) });
    this.#part('as-typed').textContent = this.#words('asTyped', { query: shorten(this.#query) });
  }

  #searchAsTyped(): void {
    this.#asTyped = this.#query;
    this.#writeAddress();
    this.#input.focus();
    void this.#run();
  }

  /** Where little or nothing fits: the guide that fits best, all guides, a ticket. The question goes along. */
  #showWays({ isWeak, results }: Answer): void {
    const ways = this.#part('ways');
    ways.hidden = !isWeak;
    if (!isWeak) return;
    const guide = results.find(({ page }) => page.kind === 'guide')?.page;
    this.#pointTo(guide);
    if (guide !== undefined) return;
    const turn = this.#turn;
    void this.#search?.findGuide(this.#query).then(
      (best) => turn === this.#turn && best !== undefined && this.#pointTo(best),
      () => undefined,
    );
  }

  #pointTo(guide: Page | undefined): void {
    pointWays(this.#part('ways'), this.#words, guide, this.#query, !this.#isForeign);
  }

  /** The way from the dialog to the page; the question goes along. */
  #showAll(hasResults: boolean): void {
    const place = this.querySelector<HTMLElement>('[data-all]');
    const link = place?.querySelector('a');
    if (place) place.hidden = !hasResults;
    if (!hasResults) this.querySelector('[data-more]')?.toggleAttribute('hidden', true);
    if (link) link.href = `${link.href.replace(/#.*/, '')}#${this.#asAddress}`;
  }

  #showNothing(): void {
    for (const timer of this.#timers.values()) clearTimeout(timer);
    for (const name of ['filters', 'clear-filters', 'correction', 'ways', 'list']) this.#part(name).hidden = true;
    this.#shown = '';
    this.#texts.stop();
    this.#showAll(false);
    this.#part('list').replaceChildren();
    this.#part('start').hidden = false;
    this.#input.setAttribute('aria-expanded', 'false');
    this.#choice?.chooseAddress(undefined);
    this.#say('');
  }

  #fail(hasNoIndex: boolean): void {
    this.#part('failed').hidden = hasNoIndex;
    this.#part('no-index').hidden = !hasNoIndex;
    this.#part('retry').hidden = hasNoIndex;
    clearTimeout(this.#timers.get('loading'));
    this.#say('');
    this.#part('list').hidden = true;
    this.#showAll(false);
    this.#part('failure').hidden = false;
    this.#part('start').hidden = false;
  }

  #say(text: string): void {
    const status = this.#part('status');
    if (this.#part('correction').hidden) status.classList.remove('visually-hidden');
    if (status.textContent !== text) status.textContent = text;
  }

  #showRecent(): void {
    paintRecent(this.#part('recent'), this.#part('recent-list'), (query) => {
      this.ask(query);
      this.#input.focus();
    });
  }

  #forget(): void {
    forgetSearches();
    this.#showRecent();
    this.#input.focus();
  }

  #onKey(event: KeyboardEvent, choice: ListChoice): void {
    const open = (option: HTMLElement): void => {
      this.#remember();
      option.click();
    };
    if (!choice.onKey(event, open, this.#isPage)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  // Enter without a choice: the page already shows all there is; the dialog goes to the page.
  #onSubmit(event: SubmitEvent): void {
    event.preventDefault();
    this.#onType();
    this.#remember();
    const { page = this.querySelector('form')?.action ?? '' } = this.dataset;
    if (!this.#isPage && this.#query !== '') location.assign(`${page}#${this.#asAddress}`);
  }
}
