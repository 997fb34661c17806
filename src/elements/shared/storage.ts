// What a reader chose, kept in the browser alone. Private windows may refuse: then the choice lasts for the page.

/** The kept value; undefined where there is none or the browser refuses. */
export function recall(key: string): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Forgets every value whose key begins like this. */
export function forgetAll(beginning: string): void {
  try {
    for (const key of Object.keys(localStorage)) if (key.startsWith(beginning)) localStorage.removeItem(key);
  } catch {
    // Refused: nothing is kept.
  }
}

/** Keeps a value, or forgets it where the value is undefined. */
export function keep(key: string, value: string | undefined): void {
  try {
    if (value === undefined) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Refused: nothing is kept.
  }
}
