// Locales that have no words for any guide yet: a new language, whose readers get the guides in the reference language.
import type { Problem } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import type { GuideInput } from './guide-input.ts';

/** Locales without a words file. The reference is never among them. */
export function listUntranslated({ words, locales, reference }: GuideInput): Locale[] {
  const translated = new Set(words.map(({ locale }) => locale));
  return locales.map(({ locale }) => locale).filter((locale) => locale !== reference && !translated.has(locale));
}

/** One problem for each of these locales that is built; none where there is nothing to translate. */
export function reportUntranslated(input: GuideInput, untranslated: readonly Locale[]): Problem[] {
  const count = input.guides.length;
  if (count === 0) return [];
  return (
    input.locales
      .filter(({ locale }) => untranslated.includes(locale) && (input.checked?.includes(locale) ?? true))
      // The invented languages of development have no folder.
      .filter(({ folder }) => folder !== '')
      .map(({ locale, folder }) => ({
        rule: 'guides-untranslated',
        file: `${folder}/troubleshooters`,
        message: `\`${locale}\` has no words of its own for ${count === 1 ? 'the guide' : `any of the ${count} guides`}; readers get \`${input.reference}\`.`,
        remedy: `Translate the copies of \`${input.reference}/troubleshooters/\` in this folder; \`npm run new -- locale ${locale}\` makes those that are missing.`,
      }))
  );
}
