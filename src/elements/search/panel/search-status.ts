// What is said of the results, to eyes and to screen readers: their number, what was corrected, or that it takes a while.
import type { Part } from './panel-parts.ts';
import type { Answer } from '../engine/search-calls.ts';
import type { Words } from '../search-words.ts';
import { shorten } from './shorten-query.ts';

export class SearchStatus {
  readonly #part: Part;
  readonly #words: Words;

  constructor(part: Part, words: Words) {
    this.#part = part;
    this.#words = words;
  }

  say(text: string): void {
    const status = this.#part('status');
    if (this.#part('correction').hidden) status.classList.remove('visually-hidden');
    if (status.textContent !== text) status.textContent = text;
  }

  /** Says what was corrected and how many results there are, or why not those that were asked for. */
  sayResults(answer: Answer, query: string): void {
    const { corrected } = answer;
    this.say(
      [corrected === undefined ? '' : this.#words('corrected', { corrected: shorten(corrected) }), this.#count(answer, query)]
        .filter(Boolean)
        .join(' '),
    );
  }

  /** The line that names the correction, with its button. */
  showCorrection({ corrected }: Answer, query: string): void {
    const place = this.#part('correction');
    place.hidden = corrected === undefined;
    // The status says the correction too, for those who do not see the line below it.
    this.#part('status').classList.toggle('visually-hidden', corrected !== undefined);
    if (corrected === undefined) return;
    this.#part('corrected').textContent = this.#words('corrected', { corrected: shorten(corrected) });
    this.#part('as-typed').textContent = this.#words('asTyped', { query: shorten(query) });
  }

  #count({ results, total, missingPhrase }: Answer, query: string): string {
    if (results.length === 0) return this.#words('none', { query: shorten(query) });
    const missing = missingPhrase === undefined ? '' : this.#words('missingPhrase', { phrase: shorten(missingPhrase) });
    return missing === '' ? this.#words('count', { count: total, query: shorten(query) }) : missing;
  }
}
