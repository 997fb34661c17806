// Which of the results the arrow keys have chosen. A combobox after the ARIA practice: focus stays in the field, the
// keys choose among the links of the list.
export class ListChoice {
  readonly #input: HTMLInputElement;
  readonly #list: HTMLElement;

  constructor(input: HTMLInputElement, list: HTMLElement) {
    this.#input = input;
    this.#list = list;
  }

  get #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role="option"]')];
  }

  get #chosen(): HTMLElement | undefined {
    return this.#options.find((option) => option.getAttribute('aria-selected') === 'true');
  }

  /** Address of what is chosen. */
  get address(): string | undefined {
    return this.#chosen?.getAttribute('href') ?? undefined;
  }

  /** Chooses the link to an address, where the list has it; nothing without one. */
  chooseAddress(address: string | undefined): void {
    this.#choose(address === undefined ? undefined : this.#options.find((option) => option.getAttribute('href') === address));
  }

  /** A pointer on another result takes the choice away. */
  onPoint({ target }: Event): void {
    const chosen = this.#chosen;
    if (target instanceof Element && chosen !== undefined && target.closest('[role="option"]') !== chosen)
      this.#choose(undefined);
  }

  /** Whether the key was meant for the list. `open` opens what is chosen; Escape first takes the choice away where `keepsOpen`. */
  onKey(event: KeyboardEvent, open: (option: HTMLElement) => void, keepsOpen: boolean): boolean {
    if (event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return false;
    const options = this.#options;
    const chosen = this.#chosen;
    const at = chosen === undefined ? -1 : options.indexOf(chosen);
    if (event.key === 'ArrowDown' && options.length > 0) this.#choose(options[(at + 1) % options.length]);
    else if (event.key === 'ArrowUp' && options.length > 0) this.#choose(at < 0 ? options.at(-1) : options[at - 1]);
    else if (event.key === 'Enter' && chosen !== undefined) open(chosen);
    else if (event.key === 'Escape' && chosen !== undefined && keepsOpen) this.#choose(undefined);
    else return false;
    return true;
  }

  #choose(option: HTMLElement | undefined): void {
    this.#chosen?.setAttribute('aria-selected', 'false');
    if (option === undefined) {
      this.#input.removeAttribute('aria-activedescendant');
      return;
    }
    option.setAttribute('aria-selected', 'true');
    this.#input.setAttribute('aria-activedescendant', option.id);
    option.scrollIntoView({ block: 'nearest' });
  }
}
