// The search dialog of every page. This small part only fetches and opens it; the search itself is fetched when it is first used.
import { loadPanel } from './load-panel.ts';
import { isPlainClick } from '../shared/plain-click.ts';
import { isSearchCommand, isSingleKey } from '../shared/shortcuts.ts';

/** Fields and links that lead to the search page without script, and open the dialog with it. */
const openers = '.site-header form[role="search"], .search-link, form.home-search';

export class SearchDialog extends HTMLElement {
  #abort = new AbortController();
  #isOpening = false;

  connectedCallback(): void {
    this.#abort = new AbortController();
    const { signal } = this.#abort;
    // Before the list of keys hears of it, which would only move the focus.
    document.addEventListener('keydown', (event) => this.#onKey(event), { signal, capture: true });
    for (const opener of document.querySelectorAll<HTMLElement>(openers)) {
      opener.addEventListener('pointerenter', this.#prepare, { signal, once: true });
      opener.addEventListener('focusin', this.#prepare, { signal, once: true });
      for (const type of ['click', 'input', 'submit'])
        opener.addEventListener(type, (event) => this.#onOpener(event, opener), { signal });
    }
  }

  disconnectedCallback(): void {
    this.#abort.abort();
  }

  /**
   * Opens the dialog; what stands in the field of the page by then is searched at once. On the search page its own field
   * is used instead. Where the dialog cannot be had, the search page takes its place.
   */
  async open(field?: HTMLInputElement | null, cameFrom = document.activeElement): Promise<void> {
    if (this.#isOpening) return;
    this.#isOpening = true;
    try {
      const page = document.querySelector<HTMLInputElement>('search-panel[data-page] input[role="combobox"]');
      const dialog = page ? undefined : await this.#load();
      const input = page ?? dialog?.querySelector<HTMLInputElement>('input[role="combobox"]');
      if (!input) return;
      void loadPanel(input.closest('search-panel') ?? undefined);
      // Closing gives the focus back to what has it when the dialog opens.
      field?.blur();
      if (cameFrom instanceof HTMLElement) cameFrom.focus({ preventScroll: true });
      if (dialog?.open === false) dialog.showModal();
      this.#goOn(input, field);
    } catch {
      const link = document.querySelector<HTMLAnchorElement>('.search-link');
      // The fragment is not sent to the server.
      if (link) location.assign(`${link.href}${field?.value ? `#q=${encodeURIComponent(field.value)}` : ''}`);
    } finally {
      this.#isOpening = false;
    }
  }

  #goOn(input: HTMLInputElement, field: HTMLInputElement | null | undefined): void {
    const query = field?.value ?? '';
    if (field) field.value = '';
    if (query !== '') {
      input.value = query;
      input.dispatchEvent(new Event('input', { bubbles: true }));
    }
    input.focus();
    if (query === '') input.select();
  }

  #prepare = (): void => {
    void loadPanel();
    import('../page/dialogs.ts').then(({ fetchDialogs }) => fetchDialogs()).catch(() => undefined);
  };

  async #load(): Promise<HTMLDialogElement> {
    const isNew = this.#dialog === null;
    void loadPanel();
    const { dialogIn } = await import('../page/dialogs.ts');
    const dialog = await dialogIn(this, '.search-dialog');
    if (isNew) this.#makeClosable(dialog);
    return dialog;
  }

  #makeClosable(dialog: HTMLDialogElement): void {
    dialog.querySelector('[data-close]')?.addEventListener('click', () => dialog.close());
    dialog.addEventListener('click', (event) => {
      if (event.target === dialog) dialog.close();
    });
    // A field of type search empties itself on Escape and keeps the dialog open.
    dialog.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      dialog.close();
    });
  }

  get #dialog(): HTMLDialogElement | null {
    return this.querySelector('dialog');
  }

  // What is typed into a field of the page goes on in the dialog; clicking a button or a field opens it.
  #onOpener(event: Event, opener: HTMLElement): void {
    if (event.type === 'click' && event instanceof MouseEvent && !isPlainClick(event)) return;
    if (event.type === 'click' && !(event.target instanceof Element && event.target.closest('input, button, a'))) return;
    event.preventDefault();
    void this.open(opener.querySelector('input'));
  }

  #onKey(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    if (!isSearchCommand(event) && !(event.key === '/' && isSingleKey(event))) return;
    if (document.querySelector('dialog[open]') && !this.#dialog?.open) return;
    event.preventDefault();
    const cameFrom = document.activeElement;
    void this.open(this.#dialog ? undefined : waitInField(), cameFrom);
  }
}

// What is typed before the dialog is there must not be lost.
function waitInField(): HTMLInputElement | undefined {
  const field = [...document.querySelectorAll<HTMLInputElement>(`:is(${openers}) input`)].find((input) =>
    input.checkVisibility(),
  );
  field?.focus({ preventScroll: true });
  return field;
}
