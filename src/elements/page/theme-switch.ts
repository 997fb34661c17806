// Automatic, light or dark, in the menu of languages from its first opening on. The head reads the same key before the
// first paint, see theme-boot.ts.
import { keep, recall } from '../shared/storage.ts';

export class ThemeSwitch extends HTMLElement {
  #menu = this.closest('details');

  connectedCallback(): void {
    this.#menu?.addEventListener('pointerenter', this.#fill);
    this.#menu?.addEventListener('focusin', this.#fill);
    this.addEventListener('change', this.#apply);
  }

  disconnectedCallback(): void {
    this.#menu?.removeEventListener('pointerenter', this.#fill);
    this.#menu?.removeEventListener('focusin', this.#fill);
    this.removeEventListener('change', this.#apply);
  }

  #fill = async (): Promise<void> => {
    const choice = await import('./dialogs.ts')
      .then(({ fetchDialogs }) => fetchDialogs())
      .then(
        ({ content }) => content.querySelector('.theme-switch'),
        () => null,
      );
    this.hidden = choice === null;
    if (!choice || this.firstElementChild) return;
    this.append(document.importNode(choice, true));
    const chosen = recall('theme') ?? 'auto';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
  };

  #apply = (): void => {
    const value = this.querySelector<HTMLInputElement>('input:checked')?.value;
    const theme = value === 'auto' ? undefined : value;
    keep('theme', theme);
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  };
}
