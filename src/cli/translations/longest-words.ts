// How long a text may become that has little room.
import { maxWords } from '../illustrations/fill-illustration.ts';
import { longestText } from '../../troubleshooter/rules/check-guide-words.ts';

/** Longest title or option of a guide and longest line of a drawing, in characters; undefined for every other text. */
export function longestWords(file: string, key: string): number | undefined {
  const path = key.split('.');
  if (/(?:^|\/)illustrations\.ya?ml$/.test(file)) return path.at(-1) === 'title' ? undefined : maxWords;
  if (!/(?:^|\/)troubleshooters\/[^/]+\.ya?ml$/.test(file)) return undefined;
  return longestText(path);
}
