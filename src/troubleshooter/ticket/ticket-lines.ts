// The lines of a ticket that fields fill. What is not known has no line at all; a reader may have changed every other.
// Pure: it runs in the reader's browser.

export interface FieldLine {
  /** The line with `{value}` where the value goes. */
  pattern: string;
  /** As it stands in the text; undefined while the field is empty. */
  current: string | undefined;
}

/** Stands where a typed value goes. */
export const valueMark = '{value}';

/** The line of a value; undefined where there is none. */
export function lineOf(pattern: string, value: string): string | undefined {
  const typed = value.replace(/\s+/g, ' ').trim();
  return typed === '' ? undefined : pattern.replace(valueMark, () => typed);
}

/**
 * The text with the line of the field at `index` changed to `next`, taken out or put in: after the line of the nearest
 * field before it, else after the line `anchor`, else at the end.
 */
export function placeLine(
  text: string,
  fields: readonly FieldLine[],
  index: number,
  next: string | undefined,
  anchor: string,
): string {
  const lines = text.split('\n');
  const current = fields[index]?.current;
  const at = current === undefined ? -1 : lines.indexOf(current);
  if (at >= 0) {
    lines.splice(at, 1, ...(next === undefined ? [] : [next]));
    return lines.join('\n');
  }
  if (next === undefined) return text;
  const before = [anchor, ...fields.slice(0, index).map((field) => field.current)]
    .toReversed()
    .map((line) => (line === undefined ? -1 : lines.indexOf(line)))
    .find((place) => place >= 0);
  lines.splice((before ?? lines.length - 1) + 1, 0, next);
  return lines.join('\n');
}
