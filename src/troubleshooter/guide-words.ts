// The words of a guide in all locales, checked against each other.
import type { Problem, Rule } from '../problem.ts';
import type { Locale } from '../vocabulary.ts';
import type { GuideInput } from './guide-input.ts';
import { checkLines } from './rules/check-lines.ts';
import { checkLanguage, checkWords } from './rules/check-guide-words.ts';
import { guideIdOf } from './source/read-guide.ts';
import type { GuideSource, GuideWords } from './source/schema.ts';
import { readWords } from './source/read-words.ts';
import type { YamlSource } from '../yaml-source.ts';

/** Words with one of these cannot be shown; the reference locale's are shown instead. */
const unusable: readonly Rule[] = ['guide-words-missing', 'guide-words-placeholder'];

interface LocaleWords {
  words: GuideWords | undefined;
  yaml: YamlSource;
  problems: Problem[];
}

/** The words of every locale; `complete` holds those that lack nothing. Of locales in `untranslated` nothing is asked. */
export function readAllWords(
  id: string,
  source: GuideSource,
  input: GuideInput,
  untranslated: readonly Locale[] = [],
): { complete: Record<Locale, GuideWords | undefined>; problems: Problem[] } {
  const read = new Map<Locale, LocaleWords>();
  for (const { locale, file, text } of input.words) if (guideIdOf(file) === id) read.set(locale, readWords(file, text));
  const reference = read.get(input.reference)?.words;
  const problems: Problem[] = [];
  const complete: Record<Locale, GuideWords | undefined> = {};
  for (const { locale, folder, lang } of input.locales) {
    if (untranslated.includes(locale)) continue;
    const found = read.get(locale);
    const isChecked = input.checked?.includes(locale) ?? true;
    if (found === undefined) {
      // The invented languages of development have no folder; they show the reference words.
      if (folder === '' || !isChecked) continue;
      const file = `${folder}/troubleshooters/${id}.yml`;
      problems.push({
        file,
        line: 1,
        column: 1,
        rule: 'guide-words-missing',
        message: `The guide \`${id}\` has no words in \`${locale}\`.`,
      });
      continue;
    }
    if (isChecked) problems.push(...found.problems);
    if (found.words === undefined) continue;
    const wrong = checkWords(source, found.words, found.yaml, locale === input.reference ? undefined : reference, input.terms);
    if (isChecked)
      problems.push(
        ...wrong,
        ...checkLanguage(found.words, found.yaml, lang),
        ...checkLines(source, found.words, found.yaml, input.terms),
      );
    if (!wrong.some(({ rule }) => unusable.includes(rule))) complete[locale] = found.words;
  }
  if (!input.locales.some(({ locale }) => locale === input.reference)) complete[input.reference] = reference;
  return { complete, problems };
}
