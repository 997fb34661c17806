// The words of the interface in the languages that are built: who gives them, and what is wrong with them.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { checkWords, wordsFile } from '../../i18n/check-interface-words.ts';
import { pseudoStyleOf } from '../../i18n/pseudo-locale.ts';
import { stringsLanguage } from '../../i18n/strings.ts';
import { translator, type Translate } from '../../i18n/translator.ts';
import { memoizeByText } from '../../memoize.ts';
import type { Problem } from '../../problem.ts';
import type { Locale } from '../../vocabulary.ts';
import { projectDir } from '../settings.ts';

type Site = Pick<Catalog, 'site'>;

/** The words for the pages of a locale; what its language lacks comes from the reference locale's. */
export function wordsOf({ site }: Site, locale: Locale): Translate {
  const find = (wanted: Locale) => site.locales.find((candidate) => candidate.locale === wanted);
  const settings = find(locale);
  return translator(settings?.lang ?? locale, { dir: settings?.dir ?? 'ltr', reference: find(site.reference) ?? english });
}

const english = { lang: 'en', dir: 'ltr' } as const;

/** What is wrong with them, each with its line. A language that has none is one problem. */
export function interfaceProblems(catalog: Site): Problem[] {
  const { site } = catalog;
  const built = site.locales.filter(({ locale, lang }) => site.building.includes(locale) && pseudoStyleOf(lang) === undefined);
  const untranslated = built.filter(({ lang }) => stringsLanguage(lang) === undefined);
  // What stands in for missing words has to be right as well.
  const shown = built.flatMap(({ locale, lang }) => [lang, wordsOf(catalog, locale).words.lang]);
  const languages = new Set(shown.flatMap((lang) => stringsLanguage(lang) ?? []));
  return [
    ...untranslated.map((settings) => describeUntranslated(settings, wordsOf(catalog, settings.locale))),
    ...[...languages].flatMap((language) =>
      problemsOf(language)(readFileSync(path.join(projectDir, wordsFile(language)), 'utf8')),
    ),
  ];
}

// The server for authors reads the content again after each edit; the words stay as they are.
const problemsOf = memoizeByText((language) => memoizeByText((text): Problem[] => checkWords(language, text)));

function describeUntranslated({ locale, lang }: Site['site']['locales'][number], { words }: Translate): Problem {
  return {
    rule: 'words-none',
    file: wordsFile(lang),
    message: `There are no interface words for \`${lang}\`. Its pages show those of \`${words.lang}\`, marked as such.`,
    remedy: `\`npm run new -- locale ${locale}\` makes the file, with a note on each word.`,
  };
}
