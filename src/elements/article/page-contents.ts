// The list of sections closes (narrow screens: a sheet) once a section is chosen. follow-reading.ts marks where the reader is.
export class PageContents extends HTMLElement {
  connectedCallback(): void {
    this.addEventListener('click', this.#onClick);
  }

  disconnectedCallback(): void {
    this.removeEventListener('click', this.#onClick);
  }

  #onClick = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest('a') && this.matches(':popover-open')) this.hidePopover();
  };
}
