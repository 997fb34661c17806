// The words of the interface in the languages that are built: looked at before anything is rendered.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Catalog } from '../../catalog/catalog.ts';
import { checkWords } from '../../i18n/check-words.ts';
import { describeMissingLanguage } from '../../i18n/missing-words.ts';
import { stringsLanguage } from '../../i18n/strings.ts';
import type { Problem } from '../../problem.ts';
import { projectDir, UsageError } from '../settings.ts';

/** What is wrong with them, each with its line. Throws `UsageError` where a language has no words at all. */
export function interfaceProblems({ site }: Pick<Catalog, 'site'>): Problem[] {
  const built = site.locales.filter(({ locale }) => site.building.includes(locale));
  const lacking = built.flatMap(({ lang }) => describeMissingLanguage(lang) ?? []);
  if (lacking.length > 0) throw new UsageError(lacking.join('\n'));
  const languages = new Set(built.flatMap(({ lang }) => stringsLanguage(lang) ?? []));
  return [...languages].flatMap((language) =>
    checkWords(language, readFileSync(path.join(projectDir, `src/i18n/strings/${language}.json`), 'utf8')),
  );
}
