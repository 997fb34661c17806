// Automatic, light or dark. The head reads the same key before the first paint, see theme-boot.ts.
import { keep, recall } from '../shared/storage.ts';

export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const chosen = recall('theme') ?? 'auto';
    for (const input of this.querySelectorAll('input')) input.checked = input.value === chosen;
    this.addEventListener('change', this.#apply);
    this.querySelector('fieldset')?.removeAttribute('hidden');
  }

  disconnectedCallback(): void {
    this.removeEventListener('change', this.#apply);
  }

  #apply = (): void => {
    const value = this.querySelector<HTMLInputElement>('input:checked')?.value;
    const theme = value === 'auto' ? undefined : value;
    keep('theme', theme);
    if (theme) document.documentElement.dataset['theme'] = theme;
    else delete document.documentElement.dataset['theme'];
  };
}
