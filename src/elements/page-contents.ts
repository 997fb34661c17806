// Marks the section that is being read, and closes the sheet (narrow screens) once a section is chosen.
export class PageContents extends HTMLElement {
  #watcher: IntersectionObserver | undefined;
  #visible = new Set<string>();

  connectedCallback(): void {
    const links = this.#links();
    this.#watcher = new IntersectionObserver(this.#onPass, { rootMargin: '0px 0px -70% 0px' });
    for (const id of links.keys()) {
      const heading = document.getElementById(id);
      const section = heading?.closest('.section') ?? heading;
      if (section) this.#watcher.observe(section);
    }
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.#watcher?.disconnect();
    this.removeEventListener('click', this.#onClick);
  }

  #links(): Map<string, HTMLAnchorElement> {
    return new Map([...this.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]));
  }

  #onPass = (entries: IntersectionObserverEntry[]): void => {
    for (const { target, isIntersecting } of entries) {
      const id = target.matches('.section') ? (target.getAttribute('data-section') ?? '') : target.id;
      if (isIntersecting) this.#visible.add(id);
      else this.#visible.delete(id);
    }
    const links = this.#links();
    const current = [...links.keys()].find((id) => this.#visible.has(id));
    if (current === undefined) return;
    for (const [id, link] of links) {
      if (id === current) link.setAttribute('aria-current', 'location');
      else link.removeAttribute('aria-current');
    }
  };

  #onClick = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('a') && this.matches(':popover-open')) this.hidePopover();
  };
}
