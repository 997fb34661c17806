import type { Locale } from '../../../vocabulary.ts';
import type { LoadedContent } from '../../content/load.ts';

/** What the site is called in a locale: by `site.yml`, else by the words of the interface. */
export const siteName = ({ catalog, t }: Pick<LoadedContent, 'catalog' | 't'>, locale: Locale): string =>
  catalog.site.names[locale] ?? t(locale)('site.name');
