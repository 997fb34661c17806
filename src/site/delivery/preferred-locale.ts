// Which language of the site a request asks for (`Accept-Language`, RFC 9110 12.5.4): for our own server as a function,
// for hosts that know patterns alone as a list of them.
import { languageOf } from '../../language-of.ts';
import { matchLanguage } from '../../elements/page/match-language.ts';
import type { Locale } from '../../vocabulary.ts';
import { escapePattern } from './escape-pattern.ts';

/** A language that is offered. `lang` is its tag. */
export interface OfferedLanguage {
  locale: Locale;
  lang: string;
}

/** The locale that a header asks for, best first by its weights; undefined where none is offered. */
export function preferredLocale(header: string | undefined, offered: readonly OfferedLanguage[]): Locale | undefined {
  const wanted = (header ?? '')
    .split(',')
    .map((range) => {
      const [tag = '', ...parameters] = range.split(';').map((part) => part.trim());
      const weight = parameters.find((parameter) => /^q=/i.test(parameter))?.slice(2);
      return { tag, weight: weight === undefined ? 1 : Number(weight) };
    })
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
  const lang = matchLanguage(
    wanted,
    offered.map((language) => language.lang),
  );
  return offered.find((language) => language.lang === lang)?.locale;
}

/** Browsers send their languages best first, and rarely more than five (`fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5`). */
const positions = [0, 1, 2, 3, 4];

const end = '\\s*(?:[;,]|$)';

/**
 * The same as a list: the first pattern that is found in the header, whatever its case, names the locale. The order in the
 * header counts, not its weights. For PCRE and for RE2, which knows no look-around.
 */
export function languagePatterns(offered: readonly OfferedLanguage[]): { pattern: string; locale: Locale }[] {
  const exact = offered.map(({ lang, locale }) => ({ tag: `${escapePattern(lang)}${end}`, locale }));
  const byLanguage = [...Map.groupBy(offered, ({ lang }) => languageOf(lang))].flatMap(([language, [first]]) =>
    first === undefined ? [] : [{ tag: `${escapePattern(language)}(?:-|${end})`, locale: first.locale }],
  );
  return positions.flatMap((position) => {
    const before = position === 0 ? '^\\s*' : `^(?:[^,]*,){${position}}\\s*`;
    return [...exact, ...byLanguage].map(({ tag, locale }) => ({ pattern: before + tag, locale }));
  });
}
