// Which everyday words a table needs: those that find pages, and those that a reader of the search would take for a slip.
import { wordsBeside } from '../query/table/everyday-words.ts';
import { stemmerFor } from '../query/words/language-facts.ts';
import { nearestWords } from '../query/words/spelling.ts';
import { fold, segmenterFor, splitWords } from '../query/words/split-words.ts';
import type { LocaleTerms } from './read-terms.ts';

type Vocabulary = Pick<LocaleTerms, 'lang' | 'vocabulary' | 'words'>;

/** Of each group the entries with stems of their own, and words that stand in no page, which slips are corrected to. */
export function distinctEntries({ lang, vocabulary }: Vocabulary, groups: readonly (readonly string[])[]): string[][] {
  const stem = stemmerFor(lang);
  const segment = segmenterFor(lang);
  const known = new Set(vocabulary);
  const isBeside = (entry: string): boolean => wordsBeside([entry], (word) => known.has(word)).length > 0;
  return groups.map((entries) => {
    const seen = new Set<string>();
    return entries.filter((entry) => {
      const key = splitWords(entry, segment).map(stem).join(' ');
      const isNew = !seen.has(key);
      seen.add(key);
      return isNew || isBeside(entry);
    });
  });
}

/** Of the entries of `unused` groups the words, as they are written and sorted as they are when folded, that a slip leads away from. */
export function unsaidWords(
  { vocabulary, words }: Vocabulary,
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
