// `/404.html` is the page of the reference locale and holds the words of every language. Leaves those of the address
// (`/fr/…`), else of the language remembered or wanted; then the whole page becomes that locale's own.
import { matchLanguage } from './match-language.ts';
import { wantedLanguages } from './wanted-languages.ts';

export class ReaderLanguage extends HTMLElement {
  connectedCallback(): void {
    const sections = [...this.querySelectorAll<HTMLElement>('[data-locale]')];
    const byAddress = sections.find(({ dataset }) => location.pathname.split('/').includes(dataset['locale'] ?? ''));
    const found =
      byAddress ??
      sections.find(
        ({ dataset }) =>
          dataset['lang'] ===
          matchLanguage(
            wantedLanguages(),
            sections.map((section) => section.dataset['lang'] ?? ''),
          ),
      );
    if (!found) return;
    for (const section of sections) section.hidden = section !== found;
    if (found.dataset['lang'] !== document.documentElement.lang) this.#showWords(found);
  }

  #showWords(found: HTMLElement): void {
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
    const page = found.dataset['page'];
    if (page) void takeOver(page);
  }
}

// The locale's own page in the place of this one, at the same address. Without it what is there stays.
async function takeOver(address: string): Promise<void> {
  const response = await fetch(address).catch(() => undefined);
  const text = response?.ok ? await response.text().catch(() => '') : '';
  const { documentElement, title, body } = new DOMParser().parseFromString(text, 'text/html');
  // Some hosts answer everything with some page.
  if (!body.querySelector('.not-found')) return;
  document.documentElement.lang = documentElement.lang;
  document.documentElement.dir = documentElement.dir;
  document.title = title;
  document.body.lang = body.lang;
  document.body.replaceChildren(...body.childNodes);
}
