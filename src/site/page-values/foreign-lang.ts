import { localeSettings } from '../../catalog/links/locale-of.ts';
import type { Locale } from '../../vocabulary.ts';
import type { LoadedContent } from '../content/load.ts';

/**
 * The tag that marks a text of one locale on a page of another, or of the same where the words of the interface are in
 * another language; undefined where the text is in the language of the words around it.
 */
export function foreignLang(
  { catalog, t }: Pick<LoadedContent, 'catalog' | 't'>,
  text: Locale,
  page: Locale,
): string | undefined {
  const { lang } = localeSettings(catalog, text);
  return lang === t(page).words.lang ? undefined : lang;
}
