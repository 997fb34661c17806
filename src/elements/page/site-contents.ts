// Shows the current page in a sidebar that is longer than the window: at once in the column, on opening in the drawer.
export class SiteContents extends HTMLElement {
  #box = this.closest<HTMLElement>('.sidebar');

  connectedCallback(): void {
    this.#show();
    this.#box?.addEventListener('toggle', this.#show);
  }

  disconnectedCallback(): void {
    this.#box?.removeEventListener('toggle', this.#show);
  }

  #show = (): void => {
    const current = this.querySelector('[aria-current]');
    if (!this.#box || !current) return;
    const below = current.getBoundingClientRect().top - this.#box.getBoundingClientRect().top;
    if (below > this.#box.clientHeight * 0.8) this.#box.scrollTop += below - this.#box.clientHeight / 2;
  };
}
