// A file of interface words for translators to fill: above each key a note with the English text and where it is seen.
import { notePrefix } from '../../i18n/check-words.ts';
import { expectedKeys } from '../../i18n/expected-keys.ts';
import { splitPluralKey, strings } from '../../i18n/strings.ts';
import notes from '../../i18n/strings/notes.json' with { type: 'json' };

/** The name of the file for a tag: the language, with its script where that is not the usual one (`sr-Latn`). */
export function wordsNameOf(lang: string): string {
  const { language, script } = new Intl.Locale(lang).maximize();
  return new Intl.Locale(language).maximize().script === script ? language : `${language}-${script}`;
}

/** The text of the file. Keys without text count as missing until somebody writes it. */
export function wordsToFill(lang: string): string {
  const entries = expectedKeys(lang).flatMap((key) => [
    [`${notePrefix}${key}`, noteOf(key, lang)],
    [key, ''],
  ]);
  return `${JSON.stringify(Object.fromEntries(entries), undefined, 2)}\n`;
}

function noteOf(key: string, lang: string): string {
  const { base, category } = splitPluralKey(key);
  const english = strings['en'] ?? {};
  const all: Readonly<Record<string, string>> = notes;
  const text = english[key] ?? english[`${base}_other`] ?? '';
  const note = all[key] ?? all[`${base}_other`] ?? '';
  const form = category === undefined ? '' : ` This form is for ${listSamples(category, lang)}.`;
  return `${text} – ${note}${form}`;
}

const samplesShown = 4;

/** Numbers for which a language takes a plural form, as `2, 3, 4`. */
function listSamples(category: Intl.LDMLPluralRule, lang: string): string {
  const rules = new Intl.PluralRules(lang);
  const whole = Array.from({ length: 121 }, (_, number) => number);
  const found = [...whole, 1_000_000, 1.5].filter((number) => rules.select(number) === category);
  return `${found.slice(0, samplesShown).join(', ')}${found.length > samplesShown ? ' …' : ''}`;
}
