// Words of the interface as the content of an element. Where a language lacks them, readers get those of another: each
// then says in which language it is, so that it is spoken and hyphenated rightly, and keeps its own direction.
import { markHTMLString, type HTMLString } from 'astro/runtime/server/index.js';
import { escapeMarkup } from '../escape-markup.ts';
import type { StringKey, StringValues, Translate } from '../i18n/translator.ts';

/** Language and direction of the element around, where they are not those of the page's words and of the page. */
interface Around {
  lang?: string | undefined;
  dir?: 'ltr' | 'rtl' | undefined;
}

/** The words for a key, in a `<span>` where their language or direction is not the one around. Attributes take `t`. */
export function phrase(t: Translate, key: StringKey, values?: StringValues, around: Around = {}): string | HTMLString {
  const text = t(key, values);
  const { lang, dir } = t.languageOf(key);
  const marks = [
    lang === (around.lang ?? t.words.lang) ? '' : ` lang="${lang}"`,
    dir === (around.dir ?? t.page.dir) ? '' : ` dir="${dir}"`,
  ].join('');
  return marks === '' ? text : markHTMLString(`<span${marks}>${escapeMarkup(text)}</span>`);
}
