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
