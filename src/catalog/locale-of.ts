import type { Locale, LocaleSettings } from '../vocabulary.ts';
import type { Catalog } from './catalog.ts';

/** The settings of a locale; throws for one that the site does not have. */
export function localeSettings(catalog: Catalog, locale: Locale): LocaleSettings {
  const settings = catalog.site.locales.find((candidate) => candidate.locale === locale);
  if (!settings) throw new Error(`The site has no locale \`${locale}\`.`);
  return settings;
}

/** With the site's origin where it is known; a path otherwise. */
export const absoluteUrl = (catalog: Catalog, url: string): string => `${catalog.site.siteUrl ?? ''}${url}`;

/** The language tag of a locale; the locale itself where the site has none of that name. */
export const langOf = (catalog: Pick<Catalog, 'site'>, locale: Locale): string =>
  catalog.site.locales.find((settings) => settings.locale === locale)?.lang ?? locale;
