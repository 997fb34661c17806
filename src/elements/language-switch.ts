// Keeps the reader's place: section ids are the same in every language, so each link takes the current `#section`.
// Also closes the panel as readers expect of a menu, and remembers the language that was chosen.
import { keep } from './storage.ts';

export class LanguageSwitch extends HTMLElement {
  #details = this.querySelector('details');

  connectedCallback(): void {
    this.#followPlace();
    addEventListener('hashchange', this.#followPlace);
    document.addEventListener('click', this.#onClick);
    this.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    removeEventListener('hashchange', this.#followPlace);
    document.removeEventListener('click', this.#onClick);
    this.removeEventListener('keydown', this.#onKey);
  }

  #followPlace = (): void => {
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]:is(.panel a, .site-footer a)')) link.hash = location.hash;
  };

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
