// Words of the interface as the content of an element. Where a language lacks them, readers get those of another: each
// then says in which language it is, so that it is spoken and hyphenated rightly, and keeps its own direction.
import { markHTMLString, type HTMLString } from 'astro/runtime/server/index.js';
import { escapeMarkup } from '../escape-markup.ts';
import type { StringKey, StringValues, Translate } from '../i18n/translator.ts';

/** Language and direction of the element around, where they are not those of the page's words and of the page. */
export interface Around {
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** The words for a key, in a `<span>` where their language or direction is not the one around. Attributes take `t`. */
export function phrase(t: Translate, key: StringKey, values?: StringValues, around?: Around): string | HTMLString {
  return marks(t, key, around) === '' ? t(key, values) : markHTMLString(phraseHtml(t, key, values, around));
}

/** The same as HTML, for what is put together as text. */
export function phraseHtml(t: Translate, key: StringKey, values?: StringValues, around?: Around): string {
  const text = escapeMarkup(t(key, values));
  const attributes = marks(t, key, around);
  return attributes === '' ? text : `<span${attributes}>${text}</span>`;
}

function marks(t: Translate, key: StringKey, around: Around = {}): string {
  const { lang, dir } = t.languageOf(key);
  return [
    lang === (around.lang ?? t.words.lang) ? '' : ` lang="${lang}"`,
    dir === (around.dir ?? t.page.dir) ? '' : ` dir="${dir}"`,
  ].join('');
}
