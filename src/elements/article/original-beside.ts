// Shows the original of a section in place. Section ids are the same in every language, so the section of the
// translation and the section of the original find each other. Without script the links lead to the original's page.
import { adoptStyles, fetchPage } from '../shared/fetch-page.ts';
import { isPlainClick } from '../shared/plain-click.ts';

export class OriginalBeside extends HTMLElement {
  #cleanUp = new AbortController();
  #page: Promise<Document | undefined> | undefined;

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
    const { besideHide } = this.dataset;
    const button = document.querySelector<HTMLElement>('.beside-button');
    if (!button || !besideHide || !this.querySelector('.section-original')) return;
    const show = [...button.childNodes];
    button.dataset['ready'] = '';
    button.addEventListener('click', () => void this.#toggleWhole(button, show, besideHide), { signal });
  }

  async #toggleWhole(button: HTMLElement, show: readonly Node[], hide: string): Promise<void> {
    const page = await this.#load();
    if (!page) {
      this.#tellFailure(button);
      return;
    }
    if (button.nextElementSibling?.matches('[role="alert"]')) button.nextElementSibling.remove();
    const isShown = this.classList.toggle('is-beside');
    button.replaceChildren(...(isShown ? [hide] : show));
    for (const section of this.querySelectorAll<HTMLElement>('.section')) {
      if (!isShown) this.#remove(section);
      else if (!section.querySelector(':scope > .original')) this.#add(page, section);
    }
  }

  async #onSection(event: MouseEvent, link: HTMLAnchorElement): Promise<void> {
    const section = link.closest<HTMLElement>('.section');
    // what failed once is a link like any other
    if (!section || !isPlainClick(event) || link.dataset['failed'] !== undefined) return;
    event.preventDefault();
    if (this.#remove(section)) return;
    const page = await this.#load();
    if (!page) {
      link.dataset['failed'] = '';
      link.removeAttribute('role');
      link.removeAttribute('aria-expanded');
      this.#tellFailure(link);
    } else if (this.#add(page, section)) link.setAttribute('aria-expanded', 'true');
    else location.assign(link.href);
  }

  // Beside what was pressed: the link that leads to the original stands there, too.
  #tellFailure(pressed: HTMLElement): void {
    if (pressed.nextElementSibling?.matches('[role="alert"]')) return;
    const told = document.createElement('span');
    told.className = 'original-title';
    told.setAttribute('role', 'alert');
    pressed.after(' ', told);
    told.textContent = this.dataset['besideFailed'] ?? '';
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

  #add(page: Document, section: HTMLElement): boolean {
    const id = section.dataset['section'] ?? '';
    const found = page.querySelector(`.section[data-section="${CSS.escape(id)}"]`);
    if (!found) return false;
    const copy = document.createElement('div');
    copy.className = 'original';
    copy.lang = page.documentElement.lang;
    copy.dir = page.documentElement.dir;
    copy.append(...[...found.cloneNode(true).childNodes]);
    tidy(copy);
    const head = section.querySelector('.section-original')?.closest(':is(.section-head, .meta)');
    if (head && !this.matches('.is-beside')) head.after(copy);
    else section.append(copy);
    return true;
  }

  // Undefined where it cannot be fetched; the next press tries again.
  async #load(): Promise<Document | undefined> {
    const href = document.querySelector<HTMLAnchorElement>('[data-original-link]')?.href;
    this.#page ??= fetchPage(href ?? '').catch(() => undefined);
    const page = await this.#page;
    if (page) await adoptStyles(page);
    else this.#page = undefined;
    return page;
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
