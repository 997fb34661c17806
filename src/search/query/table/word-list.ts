// Sorted lists of words as text: neighbours share their beginnings.

/** Sorted words as text: how many letters a word shares with the one before it (base 36), then the rest. */
export function encodeWords(sorted: readonly string[]): string {
  let previous = '';
  return sorted
    .map((word) => {
      let shared = 0;
      while (shared < 35 && shared < word.length && word[shared] === previous[shared]) shared++;
      previous = word;
      return `${shared.toString(36)}${word.slice(shared)}`;
    })
    .join('\n');
}

/** The inverse of `encodeWords`. */
export function decodeWords(text: string): string[] {
  if (text === '') return [];
  let previous = '';
  return text.split('\n').map((entry) => {
    previous = previous.slice(0, Number.parseInt(entry[0] ?? '0', 36)) + entry.slice(1);
    return previous;
  });
}
