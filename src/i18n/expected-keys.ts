// Which interface words a language must have, and what they say in English.
import { splitPluralKey, strings } from './strings.ts';

type Words = Readonly<Record<string, string>>;

/** Keys that a language must have: those of the reference, plural keys in the language's own forms (CLDR). */
export function expectedKeys(language: string, english: Words = strings['en'] ?? {}): string[] {
  const keys = Object.keys(english).flatMap((key) => {
    const { base, category } = splitPluralKey(key);
    if (category === undefined) return [key];
    return new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)].sort();
}

/** The key whose English text a key translates: of a plural form that English lacks, the general one. */
export const englishKeyOf = (key: string, english: Words = strings['en'] ?? {}): string =>
  Object.hasOwn(english, key) ? key : `${splitPluralKey(key).base}_other`;

/** The English text of each key that a language must have. */
export const expectedWords = (language: string, english: Words = strings['en'] ?? {}): Words =>
  Object.fromEntries(expectedKeys(language, english).map((key) => [key, english[englishKeyOf(key, english)] ?? '']));
