// A locale from its key and what `site.yml` says about it; names and directions come from Intl.
import { memoizeByText } from '../../memoize.ts';
import { languageOf } from '../../language-of.ts';
import type { Locale, LocaleSettings } from '../../vocabulary.ts';

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The canonical form of a language tag, `pt-br` and `pt_BR` -> `pt-BR`; undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

/** The key of a locale as addresses have it: as it is written where that is a language tag, `pt-BR` for `pt_br`. */
export const localeKey = (name: string): Locale => (name.includes('_') ? (canonicalTag(name) ?? name) : name);

/** The tag of a language that somebody calls by its name, `english`, `Deutsch`; undefined for all other names. */
function tagOfLanguageName(name: string): string | undefined {
  const wanted = name.toLocaleLowerCase('en');
  const letters = [...'abcdefghijklmnopqrstuvwxyz'];
  const english = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
  const tags = letters.flatMap((a) => letters.map((b) => a + b)).filter((tag) => english.of(tag) !== undefined);
  return (
    tags.find((tag) => english.of(tag)?.toLocaleLowerCase('en') === wanted) ??
    tags.find((tag) => new Intl.DisplayNames([tag], { type: 'language' }).of(tag)?.toLocaleLowerCase(tag) === wanted)
  );
}

/** Whether a tag names a language that has a name: `sub` is a tag by its letters alone. */
const isNamed = (tag: string): boolean =>
  new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(languageOf(tag)) !== undefined;

/** The canonical tag of a folder that somebody seems to have named by a language. */
export function likelyTag(folder: string): string | undefined {
  const tag = canonicalTag(folder);
  return tag !== undefined && isNamed(tag) ? tag : undefined;
}

/** The name that a folder should have to be a locale (asked for each file in an old encoding), also `fr` for `handbook.fr`; undefined where no language can be told from it. */
export const suggestTag = memoizeByText(
  (folder: string): string | undefined =>
    likelyTag(folder) ?? tagOfLanguageName(folder) ?? likelyTag(/\.([a-z]{2}(?:[-_][a-z]{2,4})?)$/i.exec(folder)?.[1] ?? ''),
);

/** The settings of a locale; `lang` must be a language tag. */
export function createLocaleSettings(locale: Locale, folder: string, lang: string): LocaleSettings {
  const ownName = new Intl.DisplayNames([lang], { type: 'language' }).of(lang) ?? lang;
  const [first = '', ...rest] = ownName;
  return {
    locale,
    folder,
    lang,
    dir: rightToLeft.has(new Intl.Locale(lang).maximize().script ?? '') ? 'rtl' : 'ltr',
    name: first.toLocaleUpperCase(lang) + rest.join(''),
  };
}
