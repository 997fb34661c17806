// Keys that work everywhere: `/` and Ctrl-K (Cmd-K) for search, `?` for the list of keys.
import { isTyping } from '../shared/is-typing.ts';
import { keep, recall } from '../shared/storage.ts';

const setting = 'single-keys';

export class KeyboardHelp extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('change', this.#onChange);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#onChange);
    document.removeEventListener('keydown', this.#onKey);
  }

  async show(): Promise<void> {
    const { dialogIn } = await import('./dialogs.ts');
    const dialog = await dialogIn(this, '#keyboard-help');
    const single = dialog.querySelector<HTMLInputElement>('input[type="checkbox"]');
    if (single) single.checked = recall(setting) !== 'off';
    if (!document.querySelector('dialog[open]')) dialog.showModal();
  }

  #onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) keep(setting, target.checked ? undefined : 'off');
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isCommand = (event.ctrlKey || event.metaKey) && !event.shiftKey && !event.altKey && event.key.toLowerCase() === 'k';
    const isSingle = !event.ctrlKey && !event.metaKey && !event.altKey && !isTyping(event.target) && recall(setting) !== 'off';
    if (isCommand || (isSingle && event.key === '/')) {
      if (goToSearch()) event.preventDefault();
    } else if (isSingle && event.key === '?') {
      event.preventDefault();
      this.show().catch(() => undefined);
    }
  };
}

/** The button in the footer, which only script can make useful. */
export class KeyboardHelpButton extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button');
    if (button) button.dataset['ready'] = '';
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (): void => {
    const help = document.querySelector('keyboard-help');
    if (help instanceof KeyboardHelp) help.show().catch(() => undefined);
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
