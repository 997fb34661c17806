// The words of a command -> the translations that it is about.
import type { Catalog } from '../../catalog/catalog.ts';
import { didYouMean } from '../../nearest.ts';
import { UsageError } from '../../site/settings.ts';
import { listTranslatedTexts, type TranslatedText } from '../../translations/translated-texts.ts';

/** Whether a word means a file: `help/a/b.md`, `fr/help/a/b.md`, `a/b`, or a folder of them. */
export function isMeant({ file, path }: Pick<TranslatedText, 'file' | 'path'>, wanted: string): boolean {
  const bare = wanted.replace(/^\.\//, '').replace(/\/+$/, '');
  const below = path.replace(/^help\//, '');
  return [file, path, below, below.replace(/\.[^./]+$/, '')].some((name) => name === bare || name.startsWith(`${bare}/`));
}

/**
 * The translations of a locale, the first word if it is one, and of the files or folders that the other words name; all of
 * them where nothing is named. Throws `UsageError` for a word that means none.
 */
export function chooseTexts(catalog: Catalog, words: readonly string[]): TranslatedText[] {
  const { site } = catalog;
  const all = listTranslatedTexts(catalog).filter(({ locale }) => site.building.includes(locale));
  const locales = site.locales.map(({ locale }) => locale);
  const [first] = words;
  const isLocale = first !== undefined && locales.includes(first);
  if (first === site.reference) throw new UsageError(`\`${first}\` is the reference: it is what translations are compared with.`);
  const ofLocale = isLocale ? all.filter(({ locale }) => locale === first) : all;
  if (isLocale && ofLocale.length === 0) throw new UsageError(`\`${first}\` has no translation yet.`);
  const paths = isLocale ? words.slice(1) : words;
  for (const wanted of paths) {
    if (ofLocale.some((text) => isMeant(text, wanted))) continue;
    const names = [...locales, ...ofLocale.flatMap(({ file, path }) => [file, path])];
    throw new UsageError(`\`${wanted}\` is neither a locale nor a translation.${didYouMean(wanted, names)}`);
  }
  return paths.length === 0 ? ofLocale : ofLocale.filter((text) => paths.some((wanted) => isMeant(text, wanted)));
}
