import type { Locale, LocaleSettings } from '../../vocabulary.ts';
import type { Catalog } from '../catalog.ts';

/** The settings of a locale; throws for one that the site does not have. */
export function localeSettings(catalog: Catalog, locale: Locale): LocaleSettings {
  const settings = find(catalog.site, locale);
  if (!settings) throw new Error(`The site has no locale \`${locale}\`.`);
  return settings;
}

/** With the site's origin where it is known; a path otherwise. */
export const absoluteUrl = (catalog: Catalog, url: string): string => `${catalog.site.siteUrl ?? ''}${url}`;

interface With<Settings> {
  locales: readonly (Settings & { locale: Locale })[];
}

const find = <Settings>({ locales }: With<Settings>, locale: Locale): Settings | undefined =>
  locales.find((settings) => settings.locale === locale);

/** The language tag of a locale; the locale itself where the site has none of that name. */
export const langOf = (site: With<{ lang: string }>, locale: Locale): string => find(site, locale)?.lang ?? locale;

/** The folder of a locale; the locale itself where the site has none of that name. */
export const localeFolder = (site: With<{ folder: string }>, locale: Locale): string => find(site, locale)?.folder ?? locale;
