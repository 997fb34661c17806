// A file of interface words for translators to fill: above each key a note with the English text and where it is seen.
import { notePrefix } from '../../i18n/check-interface-words.ts';
import { expectedWords } from '../../i18n/expected-keys.ts';
import { wordNote } from '../../i18n/word-note.ts';

/** The name of the file for a tag: the language, with its script where that is not the usual one (`sr-Latn`). */
export function wordsNameOf(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
}

/** The text of the file. Keys without text count as missing until somebody writes it. */
export function wordsToFill(lang: string): string {
  const entries = Object.entries(expectedWords(lang)).flatMap(([key, english]) => [
    [`${notePrefix}${key}`, `${english} – ${wordNote(key, lang)}`],
    [key, ''],
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}
