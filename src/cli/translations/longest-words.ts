// How long a text may become that has little room.
import { maxOption, maxTitle } from '../../troubleshooter/check-words.ts';

/** Longest title or option of a guide, in characters; undefined for every other text. */
export function longestWords(file: string, key: string): number | undefined {
  if (!/(?:^|\/)troubleshooters\/[^/]+\.ya?ml$/.test(file)) return undefined;
  const path = key.split('.');
  return path.at(-1) === 'title' ? maxTitle : path.at(-2) === 'options' ? maxOption : undefined;
}
