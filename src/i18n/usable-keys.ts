// Which words of a language can be shown: those that are there in every plural form and keep their placeholders.
import { faultsOf } from './check-interface-words.ts';
import { expectedKeys } from './expected-keys.ts';
import { splitPluralKey, strings } from './strings.ts';

/** Keys, without plural suffix, whose words a page can show. What is not among them is shown in another language. */
export function usableKeys(
  language: string,
  words: Readonly<Record<string, string>> = strings[language] ?? {},
): ReadonlySet<string> {
  const usable = new Set<string>();
  const spoilt = new Set<string>();
  for (const key of expectedKeys(language)) {
    const text = words[key];
    const isFine = text !== undefined && !faultsOf(key, text, language).some(([rule]) => rule === 'word-placeholder');
    (isFine ? usable : spoilt).add(splitPluralKey(key).base);
  }
  return usable.difference(spoilt);
}
