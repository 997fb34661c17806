// What translators are told of an interface word.
import { englishKeyOf } from './expected-keys.ts';
import { numbersOf } from './plural-numbers.ts';
import { splitPluralKey } from './strings.ts';
import notes from './strings/notes.json' with { type: 'json' };

const samplesShown = 4;

/** Where a word is seen and what its placeholders are; of a plural form also for which numbers the language takes it. */
export function wordNote(key: string, language: string): string {
  const { base, category } = splitPluralKey(key);
  const all: Readonly<Record<string, string>> = notes;
  const note = all[key] ?? all[englishKeyOf(key)] ?? all[`${base}_other`] ?? '';
  if (category === undefined) return note;
  const numbers = numbersOf(category, language);
  return `${note.replace(/(?<![.!?])$/, '.')} This form is for ${numbers.slice(0, samplesShown).join(', ')}${numbers.length > samplesShown ? ' …' : '.'}`;
}
