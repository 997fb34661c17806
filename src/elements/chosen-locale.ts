// The language that a reader chose on this site, kept in this browser alone.
const key = 'lang';

/** Language tag chosen before; undefined for none, or where the browser keeps nothing. */
export function chosenLocale(): string | undefined {
  try {
    return localStorage.getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

/** Remembers a choice. Does nothing where the browser keeps nothing. */
export function chooseLocale(lang: string): void {
  try {
    localStorage.setItem(key, lang);
  } catch {
    // Private windows and strict settings: the choice holds for this page only.
  }
}
