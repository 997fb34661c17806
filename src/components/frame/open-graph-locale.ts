import { memoizeByText } from '../../memoize.ts';

/** A language as Open Graph writes it, with a territory always: `fr_FR` for `fr`, the most likely one. */
export const openGraphLocale = memoizeByText((lang) => {
  const { language, region } = new Intl.Locale(lang).maximize();
  return region === undefined ? language : `${language}_${region}`;
});
