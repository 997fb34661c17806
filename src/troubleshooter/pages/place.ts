// The place where a reader left a guide, as the reader's own browser keeps it. Pure: dates are given.

export interface GuidePlace {
  url: string;
  title: string;
  /** Version of the guide: in another one the address may be gone. */
  version: string;
  /** Milliseconds since 1970. */
  time: number;
}

/** Long enough for a weekend and the answer of a colleague. */
export const keptFor = 7 * 24 * 60 * 60 * 1000;

/** Key under which the place of a guide in a language is kept. */
export const placeKey = (guide: string, lang: string): string => `guide-place:${guide}:${lang}`;

const isPlace = (value: unknown): value is GuidePlace =>
  typeof value === 'object' &&
  value !== null &&
  'url' in value &&
  typeof value.url === 'string' &&
  'title' in value &&
  typeof value.title === 'string' &&
  'version' in value &&
  'time' in value &&
  typeof value.time === 'number';

/** The kept place, or undefined where it is unreadable, too old, of another version or outside the guide's own addresses. */
export function readPlace(text: string | undefined, version: string, landing: string, now: number): GuidePlace | undefined {
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isPlace(value) || value.version !== version || !value.url.startsWith(landing)) return undefined;
  return now - value.time > keptFor ? undefined : value;
}
