// For which numbers a language takes a plural form.
import { splitPluralKey } from './strings.ts';

/** Of the whole numbers up to 120, two fractions and two great numbers, those that take the form; the smallest first. */
export function numbersOf(form: Intl.LDMLPluralRule, language: string): number[] {
  const rules = new Intl.PluralRules(language);
  const whole = Array.from({ length: 121 }, (_, number) => number);
  return [...whole, 1.5, 2.5, 1_000_000, 2_000_000].filter((number) => rules.select(number) === form);
}

/** Whether a form may leave out the number, because it says it: that for one, or for one number alone, as 2 in Arabic. */
export function mayLackNumber(key: string, language: string): boolean {
  const { category } = splitPluralKey(key);
  return category === 'one' || (category !== undefined && numbersOf(category, language).length === 1);
}

/** Placeholders that hold the number of a plural form. */
export const isNumberName = (name: string): boolean => name === 'count' || name === 'number';
