// Whether a reader would call two words with one stem the same word: by their letters, and by their accents.
import { languageOf } from '../../../language-of.ts';
import { fold } from './split-words.ts';

/** A root of fewer letters is shared by words of any meaning: `dati`, `data`. */
const shortestRoot = 4;

// Endings that make another word of a root, one group for each kind: verbs that say who does it (`données`, `donnez`),
// those who do it (`exploration`, `explorateur`), adverbs (`normal`, `normalement`).
const kinds: Readonly<Record<string, RegExp>> = {
  fr: /(ez|[^i]ons|aient|eront)$|(eur|rice|euse)s?$|([lvs]ement)$/,
  it: /(iamo|vano|ranno)$|(tor[ei]|tric[ei])$|(mente)$/,
  es: /([aei]mos|[ai]ban|r[ao]n)$|(dor|dora)e?s?$|(mente)$/,
  pt: /([aei]mos|[av]am|[aei]ram)$|(dor|dora)e?s?$|(mente)$/,
};
const kindOf = (word: string, lang: string): number | undefined =>
  kinds[languageOf(lang)]?.exec(word)?.findIndex((group, i) => i > 0 && group !== undefined);

/** Whether two folded words with one stem are forms of one word in a reader's eyes. */
export function areForms(one: string, other: string, lang: string): boolean {
  if (one === other) return true;
  const shared = sharedLength(one, other);
  const isPlural = `${one}s` === other || `${other}s` === one;
  if (shared < shortestRoot && /\p{Script=Latin}/u.test(one)) return isPlural;
  return kindOf(one, lang) === kindOf(other, lang);
}

// Endings that their accent alone tells from others: `passée`, `passe`; `attività`, `attiva`.
const accented: Readonly<Record<string, RegExp>> = { fr: /ée?s?$/, it: /à$/ };

const ownLetters = new Set(['sv', 'da', 'nb', 'nn', 'no', 'fi']);

/** True for languages whose letters with marks are letters of their own: `lås` is no form of `läs`. */
export const hasOwnLetters = (lang: string): boolean => ownLetters.has(languageOf(lang));

/** A stem of so few letters is that of several words; a longer one needs accents only where the query has them. */
const shortStem = 4;

/** Whether the accents of two written words with one stem, the first of them asked for, can belong to one word. */
export function areWrittenAlike(
  one: string,
  other: string,
  { lang, stem }: { lang: string; stem: (word: string) => string },
): boolean {
  const folded = fold(one);
  if (hasOwnLetters(lang)) {
    const shared = sharedLength(folded, fold(other));
    return one.slice(0, shared) === other.slice(0, shared);
  }
  const isShort = stem(folded).length <= shortStem;
  if (one === folded && !isShort) return true;
  if (folded === fold(other)) return one === other;
  const ending = accented[languageOf(lang)];
  if (ending === undefined || ending.test(one) === ending.test(other)) return true;
  // What was done and doing it: `refusé`, `refuser`.
  return !isShort && languageOf(lang) === 'fr' && other.endsWith('er');
}

function sharedLength(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}
