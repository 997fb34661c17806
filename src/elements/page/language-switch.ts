// Closes the panel as readers expect of a menu, and remembers the language that was chosen. follow-reading.ts lets the
// links lead to the section that is being read.
import { keep } from '../shared/storage.ts';

export class LanguageSwitch extends HTMLElement {
  #details = this.querySelector('details');

  connectedCallback(): void {
    document.addEventListener('click', this.#onClick);
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('click', this.#onClick);
    document.removeEventListener('keydown', this.#onKey);
  }

  #onClick = (event: Event): void => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    const link = target.closest('.panel a[hreflang], .site-footer a[hreflang]');
    if (link) keep('language', link.getAttribute('hreflang') ?? undefined);
    if (this.#details?.open && !this.#details.contains(target)) this.#details.open = false;
  };

  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.#details?.open) return;
    this.#details.open = false;
    this.#details.querySelector('summary')?.focus();
  };
}
