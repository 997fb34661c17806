// Shows the original of a section in place. Section ids are the same in every language, so the section of the
// translation and the section of the original find each other. Without script the links lead to the original's page.
import { adoptStyles, fetchPage } from '../shared/fetch-page.ts';

export class OriginalBeside extends HTMLElement {
  #cleanUp = new AbortController();
  #page: Promise<Document> | undefined;

  connectedCallback(): void {
    this.#cleanUp = new AbortController();
    const { signal } = this.#cleanUp;
    for (const link of this.querySelectorAll<HTMLAnchorElement>('.section-original')) {
      link.setAttribute('role', 'button');
      link.setAttribute('aria-expanded', 'false');
      link.addEventListener('click', (event) => void this.#onSection(event, link), { signal });
      link.addEventListener('keydown', (event) => this.#onKey(event, link), { signal });
    }
    this.#offerWhole(signal);
  }

  disconnectedCallback(): void {
    this.#cleanUp.abort();
  }

  // The whole page side by side. The button has its place from the start and is shown once it works.
  #offerWhole(signal: AbortSignal): void {
    const { besideAll, besideHide } = this.dataset;
    const button = document.querySelector<HTMLElement>('.beside-button');
    if (!button || !besideAll || !besideHide || !this.querySelector('.section-original')) return;
    button.dataset['ready'] = '';
    button.addEventListener('click', () => void this.#toggleWhole(button, besideAll, besideHide), { signal });
  }

  async #toggleWhole(button: HTMLElement, show: string, hide: string): Promise<void> {
    const isShown = this.classList.toggle('is-beside');
    button.textContent = isShown ? hide : show;
    for (const section of this.querySelectorAll<HTMLElement>('.section')) {
      if (!isShown) this.#remove(section);
      else if (!section.querySelector(':scope > .original')) await this.#add(section);
    }
  }

  async #onSection(event: MouseEvent, link: HTMLAnchorElement): Promise<void> {
    const section = link.closest<HTMLElement>('.section');
    if (!section || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.#remove(section)) return;
    if (await this.#add(section)) link.setAttribute('aria-expanded', 'true');
    else location.assign(link.href);
  }

  // What acts as a button answers to the space key, too.
  #onKey(event: KeyboardEvent, link: HTMLAnchorElement): void {
    if (event.key !== ' ') return;
    event.preventDefault();
    link.click();
  }

  #remove(section: HTMLElement): boolean {
    const original = section.querySelector(':scope > .original');
    original?.remove();
    section.querySelector('.section-original')?.setAttribute('aria-expanded', 'false');
    return original !== null;
  }

  async #add(section: HTMLElement): Promise<boolean> {
    const page = await this.#load().catch(() => undefined);
    if (page) await adoptStyles(page);
    const id = section.dataset['section'] ?? '';
    const found = page?.querySelector(`.section[data-section="${CSS.escape(id)}"]`);
    if (!page || !found) return false;
    const copy = document.createElement('div');
    copy.className = 'original';
    copy.lang = page.documentElement.lang;
    copy.dir = page.documentElement.dir;
    copy.append(...[...found.cloneNode(true).childNodes]);
    tidy(copy);
    const head = section.querySelector(':scope > .section-head');
    if (head && !this.matches('.is-beside')) head.after(copy);
    else section.append(copy);
    return true;
  }

  #load(): Promise<Document> {
    const href = document.querySelector<HTMLAnchorElement>('[data-original-link]')?.href;
    this.#page ??= href === undefined ? Promise.reject(new Error('no original')) : fetchPage(href);
    return this.#page;
  }
}

// Ids stay unique on the page, and the heading is a title within the section and no second heading of the page.
function tidy(copy: HTMLElement): void {
  for (const link of copy.querySelectorAll('.section-original')) link.remove();
  for (const element of copy.querySelectorAll('[id]')) element.removeAttribute('id');
  const head = copy.querySelector('.section-head');
  if (!head) return;
  const title = document.createElement('p');
  title.className = 'original-title';
  title.textContent = head.textContent;
  head.replaceWith(title);
}
