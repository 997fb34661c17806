// The two filters of the search, by kind and by topic: what can be chosen, what is chosen, and the same in an address.
import type { Filter, SearchCalls } from '../engine/search-calls.ts';

const names = ['kind', 'topic'] as const;

export class SearchFilters {
  readonly #selects: Readonly<Record<(typeof names)[number], HTMLSelectElement | null>>;
  /** What an address asks for, until the choices are there. */
  #wanted: URLSearchParams | undefined;

  constructor(panel: Element) {
    this.#selects = { kind: panel.querySelector('select[data-kind]'), topic: panel.querySelector('select[data-topic]') };
  }

  get all(): HTMLSelectElement[] {
    return names.flatMap((name) => this.#selects[name] ?? []);
  }

  get isSet(): boolean {
    return this.all.some(({ value }) => value !== '');
  }

  get chosen(): Filter {
    const { kind, topic } = this.#selects;
    return { kind: kind?.value ?? '', topic: topic?.value ?? '' };
  }

  clear(): void {
    for (const select of this.all) select.value = '';
  }

  /** `&kind=…&topic=…` of what is chosen. */
  toAddress(): string {
    return names
      .map((name) => (this.#selects[name]?.value ? `&${name}=${encodeURIComponent(this.#selects[name].value)}` : ''))
      .join('');
  }

  /** Chooses what an address names, at once or when the choices are there. */
  readAddress(parameters: URLSearchParams): void {
    this.#wanted = parameters;
  }

  /** Offers the kinds and topics that the pages have. A filter with a single choice is not shown. */
  fill({ kinds: known, topics: found }: Awaited<ReturnType<SearchCalls['load']>>): void {
    const { kind: kinds, topic: topics } = this.#selects;
    if (kinds === null || topics === null || topics.options.length > 1) return;
    found.sort(new Intl.Collator(document.documentElement.lang).compare);
    topics.append(...found.map((name) => new Option(name, name)));
    topics.closest('label')?.toggleAttribute('hidden', found.length < 2);
    for (const choice of [...kinds.options]) if (choice.value !== '' && !known.includes(choice.value)) choice.remove();
    kinds.closest('label')?.toggleAttribute('hidden', known.length < 2);
    for (const name of names) {
      const [select, value] = [this.#selects[name], this.#wanted?.get(name)];
      if (select && value && [...select.options].some((choice) => choice.value === value)) select.value = value;
    }
    this.#wanted = undefined;
  }
}
