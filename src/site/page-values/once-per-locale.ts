// What many pages of a locale ask for is made once: made by each of them, it would cost the square of their number.
import { memoize, memoizeByText } from '../../memoize.ts';
import type { Locale } from '../../vocabulary.ts';
import type { Site } from './site.ts';

/** The function, which makes a value when it is first asked for one of a site and a locale, and gives the same from then on. */
export function oncePerLocale<Value>(make: (loaded: Site, locale: Locale) => Value): (loaded: Site, locale: Locale) => Value {
  const ofSite = memoize((loaded: Site) => memoizeByText((locale) => make(loaded, locale)));
  return (loaded, locale) => ofSite(loaded)(locale);
}
