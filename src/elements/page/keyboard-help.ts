// Keys that work everywhere: `/` and Ctrl-K (Cmd-K) for search, `?` for the list of keys.
import { isSearchCommand, isSingleKey, singleKeys } from '../shared/shortcuts.ts';
import { keep, recall } from '../shared/storage.ts';

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
    if (single) single.checked = recall(singleKeys) !== 'off';
    if (!document.querySelector('dialog[open]')) dialog.showModal();
  }

  #onChange = ({ target }: Event): void => {
    if (target instanceof HTMLInputElement) keep(singleKeys, target.checked ? undefined : 'off');
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented) return;
    const isSingle = isSingleKey(event);
    if (isSearchCommand(event) || (isSingle && event.key === '/')) {
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
