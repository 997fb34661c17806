// Keys that work everywhere: `/` and Ctrl-K (Cmd-K) for search, `?` for the list of keys.
import { keep, recall } from '../shared/storage.ts';

const setting = 'single-keys';
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'));

export class KeyboardHelp extends HTMLElement {
  #dialog = this.querySelector('dialog');
  #single = this.querySelector<HTMLInputElement>('input[type="checkbox"]');

  connectedCallback(): void {
    if (this.#single) this.#single.checked = recall(setting) !== 'off';
    this.addEventListener('change', this.#onChange);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#onChange);
    document.removeEventListener('keydown', this.#onKey);
  }

  show(): void {
    if (!this.#dialog?.open) this.#dialog?.showModal();
  }

  #onChange = (): void => keep(setting, this.#single?.checked ? undefined : 'off');

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
    const isSingle = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && recall(setting) !== 'off';
    if (isCommand || (isSingle && event.key === '/')) {
      if (goToSearch()) event.preventDefault();
    } else if (isSingle && event.key === '?') {
      event.preventDefault();
      this.show();
    }
  };
}

/** The button in the footer, which only script can make useful. */
export class KeyboardHelpButton extends HTMLElement {
  connectedCallback(): void {
    this.querySelector('button')?.removeAttribute('hidden');
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (): void => {
    const help = document.querySelector('keyboard-help');
    if (help instanceof KeyboardHelp) help.show();
  };
}

// The first search field that can be seen, else the link to the search page.
function goToSearch(): boolean {
  if (document.querySelector('dialog[open]')) return false;
  const field = [
    ...document.querySelectorAll<HTMLInputElement>('main input[type="search"], .site-header input[type="search"]'),
  ].find((input) => input.checkVisibility());
  if (field) {
    field.focus();
    field.select();
    return true;
  }
  const link = document.querySelector<HTMLAnchorElement>('.search-link');
  if (link) location.assign(link.href);
  return link !== null;
}
