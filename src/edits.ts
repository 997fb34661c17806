// Replacing parts of a file and leaving every other byte as it is.

/** A part of a text, by offsets, and what stands there afterwards. `start` and `end` are equal where something is inserted. */
export interface Edit {
  start: number;
  end: number;
  text: string;
}

/** The text with its parts replaced. They do not overlap; what is inserted at one offset keeps its order. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let rest = 0;
  for (const { start, end, text: written } of [...edits].sort((a, b) => a.start - b.start)) {
    result += text.slice(rest, start) + written;
    rest = end;
  }
  return result + text.slice(rest);
}

/**
 * The same for a file as it is on the disk: with a byte order mark, and with CR LF in all or some of its lines. Offsets count
 * in the text that the catalog reads of it, with LF line ends and no mark.
 */
export function editFile(file: string, edits: readonly Edit[]): string {
  const mark = file.startsWith('\ufeff') ? 1 : 0;
  const newline = file.includes('\r\n') ? '\r\n' : '\n';
  const removed = [...file.matchAll(/\r(?=\n)/g)].map(({ index }, count) => index - count - mark);
  const offset = (at: number): number => {
    let [low, high] = [0, removed.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((removed[middle] ?? 0) < at) low = middle + 1;
      else high = middle;
    }
    return at + mark + low;
  };
  return applyEdits(
    file,
    edits.map(({ start, end, text }) => ({ start: offset(start), end: offset(end), text: text.replaceAll('\n', newline) })),
  );
}
