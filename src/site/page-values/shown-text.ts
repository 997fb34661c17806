// What a page of a locale shows of a document, which another locale may have lent it.
import { localeSettings } from '../../catalog/links/locale-of.ts';
import type { Document } from '../../catalog/document.ts';
import type { Locale } from '../../vocabulary.ts';
import { foreignLang } from './foreign-lang.ts';
import type { ShownText } from './page-types.ts';
import type { Site } from './site.ts';

/** The words at the head of a document, and how a page of `locale` marks its text. */
export function shownText(loaded: Site, document: Document, locale: Locale): ShownText {
  const { catalog, inline } = loaded;
  const { lang, dir } = localeSettings(catalog, document.locale);
  return {
    title: loaded.titleOf(document),
    titleHtml: loaded.titleHtmlOf(document, locale),
    description: inline.text(document.frontMatter.description ?? ''),
    contentLang: lang,
    textLang: foreignLang(loaded, document.locale, locale),
    textDir: dir === localeSettings(catalog, locale).dir ? undefined : dir,
    isFallback: document.locale !== locale,
  };
}
