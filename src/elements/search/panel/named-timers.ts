// What happens a little later, unless something else comes first.

export class NamedTimers {
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Runs after `pause` milliseconds; takes the place of what still waits under the same name. */
  start(name: string, pause: number, run: () => void): void {
    this.stop(name);
    this.#timers.set(name, setTimeout(run, pause));
  }

  stop(name: string): void {
    clearTimeout(this.#timers.get(name));
  }

  stopAll(): void {
    for (const name of this.#timers.keys()) this.stop(name);
  }
}
