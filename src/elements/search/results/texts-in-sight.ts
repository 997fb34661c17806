// Texts of results come when the result is in sight: those below the edge of the list when they are scrolled to. A
// text that cannot be fetched is asked for again while its result stays in sight.
const pauses = [2000, 5000, 15_000];

export class TextsInSight {
  #observer: IntersectionObserver | undefined;
  #timers = new Set<ReturnType<typeof setTimeout>>();

  /** Calls `fetchText` for each row in sight; it tells whether the text came. Forgets the rows of the last call. */
  watch(rows: readonly Element[], fetchText: (row: Element, index: number) => Promise<boolean>): void {
    this.stop();
    const tries = new Map<Element, number>();
    const observer = new IntersectionObserver((entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        void fetchText(target, rows.indexOf(target)).then((came) => {
          const pause = pauses[tries.get(target) ?? 0];
          if (came || pause === undefined || this.#observer !== observer) return;
          tries.set(target, (tries.get(target) ?? 0) + 1);
          this.#timers.add(setTimeout(() => observer.observe(target), pause));
        });
      }
    });
    this.#observer = observer;
    for (const row of rows) observer.observe(row);
  }

  stop(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
  }
}
