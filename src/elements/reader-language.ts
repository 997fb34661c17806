// `/404.html` holds every language. Leaves the one of the address (`/fr/…`), else the one remembered or wanted.
import { matchLanguage } from './match-language.ts';
import { wantedLanguages } from './wanted-languages.ts';

export class ReaderLanguage extends HTMLElement {
  connectedCallback(): void {
    const sections = [...this.querySelectorAll<HTMLElement>('[data-locale]')];
    const byAddress = sections.find(({ dataset }) => location.pathname.split('/').includes(dataset['locale'] ?? ''));
    const found = byAddress ?? sections.find(({ lang }) => lang === matchLanguage(wantedLanguages(), sections.map((section) => section.lang)));
    if (!found) return;
    for (const section of sections) section.hidden = section !== found;
    const title = document.querySelector('h1');
    if (title) {
      title.textContent = found.dataset['title'] ?? title.textContent;
      title.lang = found.lang;
    }
    document.title = `${found.dataset['title'] ?? ''} – ${found.dataset['site'] ?? ''}`;
    const home = document.querySelector('.site-header .site-name');
    const name = home?.querySelector('span');
    if (name && found.dataset['site']) name.textContent = found.dataset['site'];
    const own = found.querySelector('a[data-home]')?.getAttribute('href');
    if (own) home?.setAttribute('href', own);
    found.querySelector('h2')?.remove();
    // A copy in its place is new on the page: nothing that was there is seen to move.
    found.replaceWith(found.cloneNode(true));
  }
}
