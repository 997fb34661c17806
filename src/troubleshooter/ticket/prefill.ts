// A ticket in an address: the template of a target filled with values, at most as long as the target takes. Pure: it
// runs while building and again in the reader's browser, whenever the text changes.
import type { TicketPlaceholder } from '../../vocabulary.ts';

export type PrefillValues = Readonly<Partial<Record<TicketPlaceholder, string>>>;

export interface Prefilled {
  href: string;
  /** What the address had no room for, to be copied; empty where everything fits. */
  rest: string;
}

/** Values besides the text are names and sentences; one that is longer was pasted by mistake. */
const longestValue = 200;
/** A run without a space that is longer is no word: it may be cut anywhere between two characters. */
const longestWord = 60;
/** Says in the sent text that it goes on. */
const cutMark = ' […]';

/**
 * The template with its values, percent-encoded. Where the address would be longer than `limit`, the text is cut after a
 * word; it is the only value that is.
 */
export function prefillAddress(template: string, values: PrefillValues, limit: number): Prefilled {
  const encode = encoderFor(template);
  const fill = (text: string): string =>
    template.replace(/\{([a-z]+)\}/g, (_, name: string) =>
      encode(name === 'text' ? text : cutAfterWord(valueOf(values, name), (part) => [...part].length <= longestValue)),
    );
  const text = values.text ?? '';
  const whole = fill(text);
  if (!template.includes('{text}') || whole.length <= limit) return { href: whole, rest: '' };
  const places = template.split('{text}').length - 1;
  const room = (limit - fill('').length) / places - encode(cutMark).length;
  const kept = cutAfterWord(text, (part) => encode(part).length <= room);
  return { href: fill(kept + cutMark), rest: text.slice(kept.length).trimStart() };
}

const valueOf = (values: PrefillValues, name: string): string =>
  (Object.hasOwn(values, name) ? values[name as TicketPlaceholder] : undefined) ?? '';

/** RFC 6068 asks for CRLF between the lines of a message. A surrogate without its other half cannot be encoded. */
const encoderFor =
  (template: string) =>
  (text: string): string =>
    encodeURIComponent((template.startsWith('mailto:') ? text.replaceAll(/\r?\n/g, '\r\n') : text).toWellFormed()).replace(
      /[!'()*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
    );

/** The longest beginning that fits and ends with a word: never inside a character that is made of several. */
function cutAfterWord(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  const ends = endsIn(text);
  let [low, high] = [0, ends.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (fits(text.slice(0, ends[middle - 1]))) low = middle;
    else high = middle - 1;
  }
  return text.slice(0, ends[low - 1] ?? 0).trimEnd();
}

/** Where a text may be cut. */
function endsIn(text: string): number[] {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' });
  const characters = new Intl.Segmenter(undefined, { granularity: 'grapheme' });
  const ends: number[] = [];
  for (const { segment, index } of words.segment(text)) {
    if (segment.length > longestWord)
      for (const part of characters.segment(segment)) ends.push(index + part.index + part.segment.length);
    else ends.push(index + segment.length);
  }
  return ends;
}
