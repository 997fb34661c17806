// `/`: puts the reader's language first, and remembers a choice. It sends nobody anywhere.
import { matchLanguage } from './match-language.ts';
import { keep } from '../shared/storage.ts';
import { wantedLanguages } from './wanted-languages.ts';

export class LanguageChoice extends HTMLElement {
  connectedCallback(): void {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[hreflang]')];
    const found = matchLanguage(
      wantedLanguages(),
      links.map(({ hreflang }) => hreflang),
    );
    const item = links.find(({ hreflang }) => hreflang === found)?.closest('li');
    if (item) item.parentElement?.prepend(item);
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (event: Event): void => {
    const link = event.target instanceof Element ? event.target.closest('a[hreflang]') : null;
    if (link) keep('language', link.getAttribute('hreflang') ?? undefined);
  };
}
