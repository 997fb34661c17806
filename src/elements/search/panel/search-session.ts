// One use of a panel: each question is a turn, and what comes of an earlier turn is no longer shown.
import { AskedQuestion } from './asked-question.ts';
import { NamedTimers } from './named-timers.ts';
import { fieldOf } from './panel-parts.ts';
import { PanelView, type ShownTurn } from './panel-view.ts';
import { NoIndexError } from '../engine/read-files.ts';
import type { SearchClient } from '../engine/search-client.ts';
import { SearchFilters } from './search-filters.ts';
import { typingPause } from '../engine/typing-pause.ts';

export class SearchSession {
  readonly timers = new NamedTimers();
  readonly filters: SearchFilters;
  readonly asked: AskedQuestion;
  readonly view: PanelView;
  readonly #panel: HTMLElement;
  readonly #field: HTMLInputElement;
  readonly #client: SearchClient;
  #turn = 0;
  #isLoaded = false;

  /** `isPage`: on the search page, whose address keeps the question. */
  constructor(panel: HTMLElement, client: SearchClient, isPage: boolean) {
    this.#panel = panel;
    this.#client = client;
    this.#field = fieldOf(panel);
    this.filters = new SearchFilters(panel);
    this.asked = new AskedQuestion(this.filters, isPage);
    this.view = new PanelView(panel, this.asked, this.filters, this.timers);
  }

  /** Searches what the address asks for, or what stands in the field. */
  begin(): void {
    if (this.#field.value === '') this.#field.value = this.asked.readAddress() ?? '';
    this.asked.begin(this.#field.value.trim());
    void this.run();
  }

  /** Searches what stands in the field, unless it did already. */
  takeField(): void {
    if (this.asked.change(this.#field.value.trim())) this.runAnew();
  }

  ask(query: string): void {
    this.#field.value = query;
    this.takeField();
  }

  end(): void {
    this.view.list.stop();
    this.timers.stopAll();
  }

  /** Searches something else than before. */
  runAnew(): void {
    void this.run();
    // Browsers refuse to write addresses as fast as keys repeat.
    this.timers.start('address', typingPause, () => this.asked.writeAddress());
  }

  async run(): Promise<void> {
    const turn = ++this.#turn;
    const isCurrent = (): boolean => turn === this.#turn;
    this.view.hideFailure();
    if (this.asked.query === '') return this.#wait();
    this.view.showLoading();
    try {
      if (!this.#isLoaded) await this.#load();
      if (!isCurrent()) return;
      const shown: ShownTurn = {
        isCurrent,
        fetchExcerpt: (page, isAnswer) => this.#client.excerpt({ turn, page, isAnswer }).catch(() => undefined),
        findGuide: this.#client.findGuide,
      };
      const answer = await this.#client.ask(this.asked.asQuestion(turn), (first) => isCurrent() && this.view.show(first, shown));
      const step = answer && (await this.#client.firstQuestion(answer, isCurrent));
      if (isCurrent() && answer !== undefined) this.view.show(answer, shown, step);
    } catch (error) {
      if (isCurrent()) this.view.showFailure(error instanceof NoIndexError);
    }
  }

  // Who stands in the field is about to ask; until then nothing is fetched.
  #wait(): void {
    this.view.showNothing();
    if (!this.#panel.contains(document.activeElement)) return;
    void this.#load().catch(() => undefined);
  }

  async #load(): Promise<void> {
    this.filters.fill(await this.#client.load());
    this.#isLoaded = true;
  }
}
