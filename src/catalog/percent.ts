// Percent signs in addresses that authors wrote.

/** Percent signs decoded; as it stands where they are none. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
