// Which interface words a language must have.
import { pseudoStyleOf } from './pseudo-locale.ts';
import { splitPluralKey, strings, stringsLanguage } from './strings.ts';

/** Keys that a language must have: those of the reference, plural keys in the language's own forms (CLDR). */
export function expectedKeys(language: string): string[] {
  const keys = Object.keys(strings['en'] ?? {}).flatMap((key) => {
    const { base, category } = splitPluralKey(key);
    if (category === undefined) return [key];
    return new Intl.PluralRules(language).resolvedOptions().pluralCategories.map((form) => `${base}_${form}`);
  });
  return [...new Set(keys)].sort();
}

/** What to add for a language tag that has no words at all, as one sentence; undefined where it has some. */
export function describeMissingLanguage(lang: string): string | undefined {
  if (pseudoStyleOf(lang) !== undefined || stringsLanguage(lang) !== undefined) return undefined;
  return `There are no interface words for \`${lang}\`. Add src/i18n/strings/${lang}.json and name it in src/i18n/strings.ts.`;
}
