// What a panel shows: nothing yet, the results of a question with the ways on from them, or that the search failed.
import type { AskedQuestion } from './asked-question.ts';
import type { FirstQuestion } from '../engine/first-question.ts';
import type { NamedTimers } from './named-timers.ts';
import { type Part, fieldOf, partsOf } from './panel-parts.ts';
import { type FetchExcerpt, ResultList } from '../results/result-list.ts';
import type { Answer, SearchCalls } from '../engine/search-calls.ts';
import type { SearchFilters } from './search-filters.ts';
import { SearchStatus } from './search-status.ts';
import { type Words, wordsOf } from '../search-words.ts';
import type { Page } from '../../../search/query/table/table.ts';
import { pointWays } from './ways-on.ts';

/** Texts are fetched, and numbers said, once the reader stops typing. */
const readingPause = 220;
/** Before this nothing says that something loads: most loads are done by then. */
const loadingPause = 400;
/** That nothing is found, or little, is no news while somebody is within a word. */
const doubtPause = 600;

/** What is asked of the search while an answer is shown. */
export interface ShownTurn {
  /** False once something else is asked. */
  isCurrent: () => boolean;
  fetchExcerpt: FetchExcerpt;
  findGuide: SearchCalls['findGuide'];
}

export class PanelView {
  readonly list: ResultList;
  readonly #panel: HTMLElement;
  readonly #asked: AskedQuestion;
  readonly #filters: SearchFilters;
  readonly #timers: NamedTimers;
  readonly #part: Part;
  readonly #words: Words;
  readonly #status: SearchStatus;

  constructor(panel: HTMLElement, asked: AskedQuestion, filters: SearchFilters, timers: NamedTimers) {
    this.#panel = panel;
    this.#asked = asked;
    this.#filters = filters;
    this.#timers = timers;
    this.#part = partsOf(panel);
    this.#words = wordsOf(panel);
    this.#status = new SearchStatus(this.#part, this.#words);
    this.list = new ResultList(fieldOf(panel), this.#part('list'));
  }

  showLoading(): void {
    this.#part('start').hidden = true;
    this.#timers.start('loading', loadingPause, () => this.#status.say(this.#words('loading')));
  }

  show(answer: Answer, turn: ShownTurn, question?: FirstQuestion): void {
    this.#timers.stop('loading');
    this.#timers.stop('doubt');
    const { query } = this.list;
    // Half a word may fit nothing: what is there stays until the reader stops.
    if (answer.results.length === 0 && query !== '' && query !== this.#asked.query)
      this.#timers.start('doubt', doubtPause, () => turn.isCurrent() && this.#paint(answer, turn, question));
    else this.#paint(answer, turn, question);
  }

  showNothing(): void {
    this.#timers.stopAll();
    for (const name of ['filters', 'clear-filters', 'correction', 'ways']) this.#part(name).hidden = true;
    this.list.empty();
    this.#showAll(false);
    this.#part('start').hidden = false;
    this.#status.say('');
  }

  showFailure(hasNoIndex: boolean): void {
    this.#part('failed').hidden = hasNoIndex;
    this.#part('no-index').hidden = !hasNoIndex;
    this.#part('retry').hidden = hasNoIndex;
    this.#timers.stop('loading');
    this.#status.say('');
    this.list.hide();
    this.#showAll(false);
    this.#part('failure').hidden = false;
    this.#part('start').hidden = false;
  }

  hideFailure(): void {
    this.#part('failure').hidden = true;
  }

  #paint(answer: Answer, turn: ShownTurn, question: FirstQuestion | undefined): void {
    const { query } = this.#asked;
    const { results, total, isWeak } = answer;
    const isSame = this.list.query === query;
    this.#part('filters').hidden = results.length === 0 && !this.#filters.isSet;
    this.#part('clear-filters').hidden = results.length > 0 || !this.#filters.isSet;
    this.list.paint(answer, query, this.#words, question);
    if (!isSame) this.#panel.scrollTop = 0;
    this.#status.showCorrection(answer, query);
    if (isWeak && this.#part('ways').hidden && results.length > 0)
      this.#timers.start('doubt', doubtPause, () => turn.isCurrent() && this.#showWays(answer, turn));
    else this.#showWays(answer, turn);
    this.#showAll(results.length > 0);
    this.#panel.querySelector('[data-more]')?.toggleAttribute('hidden', total <= results.length || results.length === 0);
    this.#timers.start('read', readingPause, () => {
      this.#status.sayResults(answer, query);
      void this.list.fetchTexts(answer, turn.isCurrent, turn.fetchExcerpt);
    });
  }

  #showWays({ isWeak, results }: Answer, { isCurrent, findGuide }: ShownTurn): void {
    this.#part('ways').hidden = !isWeak;
    if (!isWeak) return;
    const pointTo = (guide: Page | undefined): void =>
      pointWays(this.#part('ways'), this.#words, guide, this.#asked.query, this.#asked.isOwn);
    const guide = results.find(({ page }) => page.kind === 'guide')?.page;
    pointTo(guide);
    if (guide !== undefined) return;
    void findGuide(this.#asked.query).then(
      (best) => isCurrent() && best !== undefined && pointTo(best),
      () => undefined,
    );
  }

  /** The way from the dialog to the page; the question goes along. */
  #showAll(hasResults: boolean): void {
    const place = this.#panel.querySelector<HTMLElement>('[data-all]');
    const link = place?.querySelector('a');
    if (place) place.hidden = !hasResults;
    if (!hasResults) this.#panel.querySelector('[data-more]')?.toggleAttribute('hidden', true);
    if (link) link.href = `${link.href.replace(/#.*/, '')}#${this.#asked.address}`;
  }
}
