// Everyday words that neither a page nor a group of the table has. Only those matter that a reader of the search would
// take for a slip of another word.
import { wordsBeside } from '../query/everyday-words.ts';
import { nearestWords } from '../query/spelling.ts';
import { fold } from '../query/words.ts';
import type { LocaleTerms } from './read-terms.ts';

/** Of the entries of `unused` groups the words, as they are written and sorted as they are when folded, that a slip leads away from. */
export function unsaidWords(
  { vocabulary, words }: Pick<LocaleTerms, 'vocabulary' | 'words'>,
  used: readonly (readonly string[])[],
  unused: readonly (readonly string[])[],
): string[] {
  const usedWords = used.flat().map(fold);
  const known = new Set([...vocabulary, ...usedWords]);
  const targets = [...words, ...usedWords];
  return wordsBeside(unused.flat(), (word) => known.has(word))
    .filter(([word]) => nearestWords(word, targets, () => 0).length > 0)
    .map(([, written]) => written);
}
