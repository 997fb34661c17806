// Which interface words a language must have.
import { splitPluralKey, strings } from './strings.ts';

/** Keys that a language must have: those of the reference, plural keys in the language's own forms (CLDR). */
export function expectedKeys(language: string): string[] {
  const keys = Object.keys(strings['en'] ?? {}).flatMap((key) => {
    const { base, category } = splitPluralKey(key);
    if (category === undefined) return [key];
    return new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)].sort();
}
