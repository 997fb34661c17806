// A locale from its key and what `site.yml` says about it; names and directions come from Intl.
import type { Locale, LocaleSettings } from '../vocabulary.ts';

const rightToLeft = new Set(['Arab', 'Hebr', 'Thaa', 'Syrc', 'Nkoo', 'Adlm', 'Rohg', 'Mand', 'Samr']);

/** The canonical form of a language tag, `pt-br` -> `pt-BR`; undefined where it is none. */
export function canonicalTag(tag: string): string | undefined {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{2,8})*$/i.test(tag)) return undefined;
  try {
    return Intl.getCanonicalLocales(tag)[0];
  } catch {
    return undefined;
  }
}

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
