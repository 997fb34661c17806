// The search dialog of every page. This small part only opens it; the search itself is fetched when it is first used.
import { loadPanel } from './load-panel.ts';
import { recall } from '../shared/storage.ts';

/** Fields and links that lead to the search page without script, and open the dialog with it. */
const openers = '.site-header form[role="search"], .search-link, form.home-search';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export class SearchDialog extends HTMLElement {
  #abort = new AbortController();

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // Before the list of keys hears of it, which would only move the focus.
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    for (const opener of document.querySelectorAll<HTMLElement>(openers)) {
      opener.addEventListener('pointerenter', () => void loadPanel(), { signal, once: true });
      opener.addEventListener('focusin', () => void loadPanel(), { signal, once: true });
      opener.addEventListener('click', (event) => this.#onOpener(event, opener), { signal });
      opener.addEventListener('input', (event) => this.#onOpener(event, opener), { signal });
      opener.addEventListener('submit', (event) => this.#onOpener(event, opener), { signal });
    }
    this.querySelector('[data-close]')?.addEventListener('click', () => this.#dialog?.close(), { signal });
    this.#dialog?.addEventListener(
      'click',
      (event) => {
        if (event.target === this.#dialog) this.#dialog?.close();
      },
      { signal },
    );
    // A field of type search empties itself on Escape and keeps the dialog open.
    this.#dialog?.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        this.#dialog?.close();
      },
      { signal },
    );
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /** Opens the dialog; a query given is searched at once. On the search page its own field is used instead. */
  open(query?: string): void {
    const page = document.querySelector<HTMLInputElement>('search-panel[data-page] input[role="combobox"]');
    const input = page ?? this.querySelector<HTMLInputElement>('input[role="combobox"]');
    const panel = input?.closest('search-panel');
    if (panel) void loadPanel(panel);
    if (input === null) return;
    if (page === null && this.#dialog?.open === false) this.#dialog.showModal();
    if (query !== undefined && query !== '') {
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    input.focus();
    if (query === undefined || query === '') input.select();
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  // What is typed into a field of the page goes on in the dialog; clicking a button or a field opens it.
  #onOpener(event: Event, opener: HTMLElement): void {
    const field = opener.querySelector<HTMLInputElement>('input');
    if (event.type === 'click' && event instanceof MouseEvent && (event.ctrlKey || event.metaKey || event.shiftKey)) return;
    if (event.type === 'click' && !(event.target instanceof Element && event.target.closest('input, button, a'))) return;
    event.preventDefault();
    const query = field?.value ?? '';
    if (field) field.value = '';
    this.open(query);
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
    const isSlash =
      event.key === '/' &&
      !event.ctrlKey &&
      !event.metaKey &&
      !event.altKey &&
      !isTyping(event.target) &&
      recall('single-keys') !== 'off';
    if (!isCommand && !isSlash) return;
    if (document.querySelector('dialog[open]') && !this.#dialog?.open) return;
    event.preventDefault();
    this.open();
  }
}
