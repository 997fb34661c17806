// Which interface words a language lacks. Asked before anything is rendered, so that the answer is a list and not the
// first sentence that happens to be missing.
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

/** What to add for a language tag, as one sentence; undefined where nothing lacks. */
export function describeMissingWords(lang: string): string | undefined {
  if (pseudoStyleOf(lang) !== undefined) return undefined;
  const language = stringsLanguage(lang);
  if (language === undefined) return `There are no interface words for \`${lang}\`. Add src/i18n/strings/${lang}.json and name it in src/i18n/strings.ts.`;
  const words = strings[language] ?? {};
  const missing = expectedKeys(language).filter((key) => !(key in words));
  if (missing.length === 0) return undefined;
  const named = missing.slice(0, 5).map((key) => `\`${key}\``).join(', ');
  return `src/i18n/strings/${language}.json lacks ${missing.length === 1 ? 'a key' : `${missing.length} keys`}: ${named}${missing.length > 5 ? ' …' : ''}. Add the words; src/i18n/strings/notes.json says where each is seen.`;
}
